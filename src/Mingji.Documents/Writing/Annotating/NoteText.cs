using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Documents.Reporting;

namespace Mingji.Documents.Writing.Annotating;

/// <summary>The lines of a comment: for each finding its number, severity, rule, arithmetic, what would be right, and basis.</summary>
internal static class NoteText
{
    public static IEnumerable<string> Lines(ImmutableArray<NumberedFinding> findings) => findings.SelectMany(Lines);

    private static IEnumerable<string> Lines(NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        yield return $"{numbered.Number}【{ReportWords.Of(finding.Severity)}】{finding.Rule}";
        foreach (var line in Body(finding)) yield return line;
    }

    /// <summary>The finding without its number and rule.</summary>
    public static IEnumerable<string> Body(Finding finding)
    {
        foreach (var line in finding.Message.ReplaceLineEndings("\n").Split('\n')) yield return line;
        if (finding.Stated is not null || finding.Expected is not null) yield return Figures(finding);
        if (finding.Basis.Length > 0) yield return $"依据：{finding.Basis}";
    }

    private static string Figures(Finding finding)
    {
        var stated = finding.Stated is null ? "" : $"文中：{finding.Stated}";
        var expected = finding.Expected is null ? "" : $"应为：{finding.Expected}";
        return stated.Length > 0 && expected.Length > 0 ? $"{stated}；{expected}" : stated + expected;
    }
}
