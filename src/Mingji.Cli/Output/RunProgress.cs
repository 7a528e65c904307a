using Spectre.Console;

namespace Mingji.Cli.Output;

/// <summary>A progress bar on stderr for a person who waits; nothing at all when stderr goes to a file or the run is short.</summary>
internal static class RunProgress
{
    private const int WorthShowing = 20;

    public static void Show(int documents, Action<Action<int>?> work)
    {
        if (!Terminal.ShowsProgress || documents < WorthShowing)
        {
            work(null);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask($"审核{documents}份文件", maxValue: documents);
                work(done => task.Value = Math.Max(task.Value, done));
            });
    }
}
