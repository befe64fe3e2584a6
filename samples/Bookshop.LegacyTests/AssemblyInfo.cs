// The shop's clock, campaigns and outbox are static: tests side by side would get in each other's way.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
