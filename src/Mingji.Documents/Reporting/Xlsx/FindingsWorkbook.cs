using Mingji.Core.Checks;
using Mingji.Documents.Auditing;

namespace Mingji.Documents.Reporting.Xlsx;

/// <summary>
/// The report as a workbook: findings, what could not be evaluated, and how much of each document was understood. The three sheets grow on
/// disk side by side and are packed when all is known.
/// </summary>
public sealed class FindingsWorkbook : ReportWriter
{
    private static readonly Column[] FindingColumns =
        [new("文件", 28), new("表", 26), new("程度", 8), new("规则", 20), new("位置", 22), new("项目", 26), new("文中", 16), new("应为", 16),
            new("说明", 70), new("依据", 40)];

    private static readonly Column[] SkippedColumns = [new("文件", 28), new("表", 26), new("规则", 20), new("项目", 30), new("未能核对的原因", 70)];

    private static readonly Column[] CoverageColumns =
        [new("文件", 28), new("格式", 8), new("表数", 8), new("文字处数", 10), new("用上", 10), new("读懂", 10), new("没有用上的位置", 26), new("没有用上的文字", 60),
            new("没能审核的原因", 50)];

    private readonly Stream _output;
    private readonly WaitingSheet _findings = new("问题", FindingColumns);
    private readonly WaitingSheet _skipped = new("未评", SkippedColumns);
    private readonly WaitingSheet _coverage = new("覆盖", CoverageColumns);

    public FindingsWorkbook(Stream output) => _output = output;

    public static void Write(AuditReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var book = new FindingsWorkbook(output);
        book.WriteAll(report);
    }

    public override void Finish() => WorkbookPacker.Pack([_findings, _skipped, _coverage], _output);

    protected override void Write(AuditedDocument document)
    {
        var names = Names(document);
        foreach (var f in document.Findings.OrderBy(f => f.Severity))
            _findings.Rows.Add(Row(f, document.Path, names.GetValueOrDefault(f.FormId, "全文")));
        foreach (var n in document.NotEvaluated) Skip(n, document.Path, names.GetValueOrDefault(n.FormId, "全文"));
        Cover(document);
    }

    protected override void Write(AuditedDossier dossier)
    {
        var name = $"卷宗：{dossier.Unit} {dossier.FiscalYear}";
        foreach (var f in dossier.Findings) _findings.Rows.Add(Row(f, name, f.FormId));
        foreach (var n in dossier.NotEvaluated) Skip(n, name, n.FormId);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _findings.Dispose();
            _skipped.Dispose();
            _coverage.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Skip(NotEvaluated n, string path, string form) =>
        _skipped.Rows.Add(new(SheetStyle.Plain, [path, form, n.Rule, n.Label, n.Why]));

    private void Cover(AuditedDocument document)
    {
        var coverage = document.Read?.Coverage;
        var style = document.Error is null ? SheetStyle.Plain : SheetStyle.Error;
        var (cells, used) = (coverage?.Cells ?? 0, coverage?.Used ?? 0);
        _coverage.Rows.Add(new(
            style,
            [document.Path, document.Format, document.Read?.Forms.Length ?? 0, cells, used, ReportWords.Percent(used, cells), null, null,
                document.Error ?? document.Note]));
        foreach (var unused in coverage?.Unused ?? [])
            _coverage.Rows.Add(new(SheetStyle.Plain, [document.Path, null, null, null, null, null, unused.At, unused.Text, null]));
    }

    private static SheetRow Row(Finding f, string path, string form) => new(
        f.Severity switch { Severity.Error => SheetStyle.Error, Severity.Warning => SheetStyle.Warning, _ => SheetStyle.Plain },
        [path, form, ReportWords.Of(f.Severity), f.Rule, f.At.At, f.Label, f.Stated, f.Expected, f.Message, f.Basis]);

    private static Dictionary<string, string> Names(AuditedDocument document) =>
        document.Read?.Forms.ToDictionary(f => f.Id, f => $"{f.Id} {ReportWords.NameOf(f)}", StringComparer.Ordinal) ?? [];
}
