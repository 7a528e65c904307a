using Spectre.Console;

namespace Mingji.Cli.Output;

/// <summary>A progress bar on stderr for a person who waits; nothing at all when stderr goes to a file or the run is short.</summary>
internal static class RunProgress
{
    private const int WorthShowing = 20;

    public static T Show<T>(int documents, Func<Action<int>?, T> work)
    {
        if (!Terminal.ShowsProgress || documents < WorthShowing) return work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask($"审核{documents}份文件", maxValue: documents);
                return work(done => task.Value = Math.Max(task.Value, done));
            });
    }
}
