Console.WriteLine("No tests here.");
