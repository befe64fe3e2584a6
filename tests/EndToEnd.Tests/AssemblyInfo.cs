// Every test starts several processes: two at a time keep two cores busy.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
[assembly: AssemblyFixture(typeof(BuiltSubjects))]
