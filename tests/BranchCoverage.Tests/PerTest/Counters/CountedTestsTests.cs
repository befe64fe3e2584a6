namespace Shakeout.BranchCoverage.Tests.PerTest.Counters;

/// <summary>What counters prove of each test. One class: its programs run in this process, and so one after the other.</summary>
public sealed class CountedTestsTests
{
    private const string Source = """
        using System;
        public class Program
        {
            public static int Run(string s)
            {
                if (s.Length > 3)
                    s = s.Trim();
                if (s.Length == 1 || s.StartsWith('a'))
                    return Kind(s[0]);
                var sum = 0;
                foreach (var letter in s)
                    sum += letter;
                return sum;
            }

            private static int Kind(char letter)
            {
                try
                {
                    switch (letter)
                    {
                        case 'a':
                            return 1;
                        case 'b':
                            throw new ArgumentException("b");
                        default:
                            return 3;
                    }
                }
                catch (ArgumentException)
                {
                    return 2;
                }
            }
        }
        """;

    [Theory]
    [InlineData(Placing.AtTargets)]
    [InlineData(Placing.OnJumps)]
    public void Tell_which_ways_each_test_went_and_what_it_called(Placing placing)
    {
        using var program = new CountedProgram(Source, placing);
        var map = program.Map(program.Run(("Empty", ""), ("A", "a"), ("B", "b"), ("Apple", "apple"), ("Plum", " plum"), ("Pear", " pear")));

        $"{program.Told(map)}\n{program.Called(map)}".ShouldBe("""
            s.Length > 3 True: Apple Pear Plum
            s.Length > 3 False: A B Empty
            s.Length == 1 True: A B
            s.Length == 1 False: Apple Empty Pear Plum
            s.StartsWith('a') True: Apple
            s.StartsWith('a') False: Empty Pear Plum
            s Many: Pear Plum
            'a' Taken: A Apple
            'b' Taken: B
            default Taken: 
            catch (ArgumentException) Entered: B
            Program.Run: A Apple B Empty Pear Plum
            Program.Kind: A Apple B
            """);
    }

    [Fact]
    public void Say_which_test_alone_holds_an_outcome()
    {
        using var program = new CountedProgram(Source, Placing.AtTargets);
        var map = program.Map(program.Run(("A", "a"), ("B", "b"), ("Apple", "apple"), ("Plum", " plum")));

        program.Held(map).ShouldBe("""
            s.StartsWith('a') True: Apple
            s.StartsWith('a') False: Plum
            s Many: Plum
            'b' Taken: B
            catch (ArgumentException) Entered: B
            """);
    }

    [Fact]
    public void Leave_open_whose_it_is_what_runs_between_test_methods()
    {
        using var program = new CountedProgram(Source, Placing.AtTargets);
        var map = program.Map(program.RunMethods(("Empty", "", ""), ("A", "b", "a"), ("Plum", "plum", "plum")));

        program.Told(map).ShouldBe("""
            s.Length > 3 True: Plum
            s.Length > 3 False: A Empty
            s.Length == 1 True: A
            s.Length == 1 False: Empty Plum
            s.StartsWith('a') True:  …
            s.StartsWith('a') False: Empty Plum …
            s Many: Plum …
            'a' Taken: A …
            'b' Taken:  …
            default Taken:  …
            catch (ArgumentException) Entered:  …
            """);
    }

    [Fact]
    public void Leave_open_which_constant_a_pattern_met_and_a_catch_whose_filter_was_asked()
    {
        using var program = new CountedProgram("""
            using System;
            public class Program
            {
                public static bool Run(string s)
                {
                    try
                    {
                        if (s.Length is 1 or 2)
                            throw new ArgumentException(s);
                        return true;
                    }
                    catch (ArgumentException e) when (e.Message != "b")
                    {
                        return false;
                    }
                    catch (Exception)
                    {
                        return false;
                    }
                }
            }
            """, Placing.AtTargets);
        var map = program.Map(program.Run(("A", "a"), ("B", "b"), ("Plum", "plum")));

        program.Told(map).ShouldBe("""
            s.Length is 1 or 2 True: A B
            s.Length is 1 or 2 False: Plum
            1 True:  …
            1 False:  …
            2 True:  …
            2 False:  …
            catch (ArgumentException e) Entered: A
            e.Message != "b" True: A …
            e.Message != "b" False:  …
            catch (Exception) Entered: B
            """);
    }

    [Fact]
    public void Doubt_a_method_that_nothing_counts_in()
    {
        using var program = new CountedProgram(Source, Placing.AtTargets, without: "Kind");
        var map = program.Map(program.Run(("A", "a"), ("Plum", "plum")));

        program.Told(map).ShouldBe("""
            s.Length > 3 True: Plum
            s.Length > 3 False: A
            s.Length == 1 True: A
            s.Length == 1 False: Plum
            s.StartsWith('a') True: 
            s.StartsWith('a') False: Plum
            s Many: Plum
            'a' Taken:  …
            'b' Taken:  …
            default Taken:  …
            catch (ArgumentException) Entered:  …
            """);
    }

    [Fact]
    public void Doubt_a_method_that_is_not_what_ran()
    {
        using var program = new CountedProgram(Source, Placing.AtTargets);
        var run = program.Run(("A", "a"), ("Plum", "plum"));
        program.Compile(Source.Replace("s.Length > 3", "s.Length > 4", StringComparison.Ordinal));

        program.Told(program.Map(run)).ShouldBe("""
            s.Length > 3 True:  …
            s.Length > 3 False:  …
            s.Length == 1 True:  …
            s.Length == 1 False:  …
            s.StartsWith('a') True:  …
            s.StartsWith('a') False:  …
            s Many:  …
            'a' Taken: A
            'b' Taken: 
            default Taken: 
            catch (ArgumentException) Entered: 
            """);
    }
}
