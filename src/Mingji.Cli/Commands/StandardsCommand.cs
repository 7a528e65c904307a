using System.CommandLine;
using Mingji.Cli.Output;
using Mingji.Core.Rubrics;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;
using Mingji.Documents.Packs;
using Mingji.Documents.Reporting.Text;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji standards</c>: the packs at hand, one of them in full, and whether they hold.</summary>
internal static class StandardsCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "评价标准的名字，见 mingji standards list" };
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "放评价标准的文件夹，默认用自带的" };
        var list = new Command("list", "列出评价标准");
        list.SetAction((_, _) => Task.FromResult(List()));
        var show = new Command("show", "显示一个评价标准的全部内容") { id };
        show.SetAction((parsed, _) => Task.FromResult(Show(parsed.GetRequiredValue(id))));
        var check = new Command("check", "检查评价标准：能否载入、各档是否衔接、分值是否合计、算例是否成立") { folder };
        check.SetAction((parsed, _) => Task.FromResult(Check(parsed.GetValue(folder))));
        return new Command("standards", "评价标准：list、show、check") { list, show, check };
    }

    private static int List()
    {
        var catalog = StandardFolder.LoadDefault();
        if (catalog.Standards.IsEmpty && catalog.Refused.IsEmpty)
        {
            throw new RefusedException("没有找到评价标准；应在程序旁边或当前目录的 standards 文件夹里");
        }

        string[] head = ["名字", "年度", "范围", "发布单位", "标题"];
        var rows = catalog.Standards.Select(s =>
            new[] { s.Id, s.FiscalYear?.ToString() ?? "不限", StandardWords.Of(s.Scope), s.Issuer, s.Title });
        Print(TextColumns.Lines([head, .. rows]));
        Print(catalog.Refused.Select(r => $"{r.Id}：不能用，{r.Errors[0]}"));
        return catalog.Refused.IsEmpty ? ExitCode.Fine : ExitCode.ErrorsFound;
    }

    private static int Show(string id)
    {
        Print(StandardText.Lines(Stations.Asked(StandardFolder.LoadDefault(), id).Standard));
        return ExitCode.Fine;
    }

    private static int Check(string? folder)
    {
        if (folder is not null && !Directory.Exists(folder)) throw new RefusedException($"没有文件夹“{folder}”");
        var catalog = folder is null ? StandardFolder.LoadDefault() : StandardFolder.Load(folder);
        var report = StandardCheck.Run(catalog, PackCriteria.Compile);
        if (report.Packs.IsEmpty) throw new RefusedException($"“{folder ?? "standards"}”里没有评价标准；每个标准是一个放有 YAML 文件的文件夹");
        foreach (var pack in report.Packs) Print(Verdict(pack));
        var held = report.Packs.Count(p => p.Holds);
        Print([$"{report.Packs.Length}个评价标准，{held}个成立，{report.Packs.Length - held}个不成立"]);
        return report.Holds ? ExitCode.Fine : ExitCode.ErrorsFound;
    }

    private static IEnumerable<string> Verdict(PackReport pack)
    {
        var cases = pack.CasesNotRun > 0 ? $"，{pack.CasesNotRun}个算例没有运行" : "";
        yield return pack.Standard is null ? $"{pack.Id}：不能载入" : $"{pack.Id}：{(pack.Holds ? "成立" : "不成立")}，运行{pack.CasesRun}个算例{cases}";
        foreach (var error in pack.Errors) yield return $"  {error}";
        foreach (var broken in pack.Broken) yield return $"  {broken}";
        foreach (var manual in pack.Manual) yield return $"  由人评：{manual}";
    }

    private static void Print(IEnumerable<string> lines) => Terminal.Write(string.Concat(lines.Select(l => l + "\n")));
}
