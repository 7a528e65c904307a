using System.CommandLine;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Requests;

/// <summary>The paths of a request, found; refuses when they hold nothing to read.</summary>
internal static class DocumentRequest
{
    private const int MostJobs = 256;

    public static Argument<string[]> Paths() => new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "文件或文件夹（文件夹连同下级一起读，其中没有认出表的文件只在原处注明；点名的文件没有认出表，退出码是2）",
    };

    public static Option<string?> Jobs() => new("--jobs")
    {
        HelpName = "N",
        Description = "同时处理几份文件，默认与处理器个数相同",
    };

    public static int JobsOf(string? asked)
    {
        if (asked is null) return Environment.ProcessorCount;
        return int.TryParse(asked, out var jobs) && jobs is >= 1 and <= MostJobs
            ? jobs
            : throw new RefusedException($"--jobs 应为1至{MostJobs}的整数，给的是“{asked}”");
    }

    public static FoundDocuments Find(string[] paths, Command command)
    {
        ParseComplaint.RefuseOptions(paths, command);
        var found = DocumentFinder.Find(paths);
        if (found.Documents.Count > 0) return found;
        var ignored = found.Ignored.Count > 0 ? $"（另有{found.Ignored.Count}个文件不是文档，没有读）" : "";
        throw new RefusedException(
            $"“{string.Join("、", paths)}”里没有可读的文档{ignored}；认得的有 txt、md、csv、docx、xlsx、xls、pdf、html");
    }
}
