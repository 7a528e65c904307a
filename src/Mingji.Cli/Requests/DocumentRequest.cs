using System.CommandLine;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Requests;

/// <summary>The paths of a request, found; refuses when they hold nothing to read.</summary>
internal static class DocumentRequest
{
    public static Argument<string[]> Paths() => new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "文件或文件夹（文件夹连同下级一起读）",
    };

    public static Option<int?> Jobs() => new("--jobs")
    {
        HelpName = "N",
        Description = "同时处理几份文件，默认与处理器个数相同",
    };

    public static int JobsOf(int? asked) => asked switch
    {
        null => Environment.ProcessorCount,
        < 1 or > 1024 => throw new RefusedException($"--jobs 应为1至1024的整数，给的是{asked}"),
        { } jobs => jobs,
    };

    public static FoundDocuments Find(string[] paths)
    {
        var found = DocumentFinder.Find(paths);
        if (found.Documents.Count > 0) return found;
        var ignored = found.Ignored.Count > 0 ? $"（另有{found.Ignored.Count}个文件不是文档，没有读）" : "";
        throw new RefusedException(
            $"“{string.Join("、", paths)}”里没有可读的文档{ignored}；认得的有 txt、md、csv、docx、xlsx、xls、pdf、html");
    }
}
