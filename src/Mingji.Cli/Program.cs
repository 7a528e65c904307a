using Mingji.Cli;

return await CommandLine.Run(args);
