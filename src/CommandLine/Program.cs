using Shakeout.CommandLine;

using var interruption = new Interruption();
return await new Tool(ThisProcess.Surroundings()).RunAsync(args, interruption.Token);
