using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Tests.Reporting;

/// <summary>
/// A report made by hand: one table with a wrong cell, one hostile paragraph, one file that could not be read, one dossier.
/// </summary>
internal static class SmallReport
{
    private const string Hostile = "<script>alert(1)</script>\u001b[2J=1+1";

    public static AuditReport Create() => new([Audited(), AuditedDocument.Failed("in/空 表.txt", "text", "文件是空的")], [Dossier()]);

    private static AuditedDocument Audited() => new("in/a.txt", "text", null, Read())
    {
        Choice = new(new Standard { Id = "p-1", Title = "甲标准" }, "采用“甲标准”（p-1）"),
        Findings =
        [
            new("missing/goal", Severity.Warning, "F1", new(0, "第1行"), "年度总体目标", "「查验场地维护」没有填写年度总体目标", "填表说明"),
            new("sum/scores", Severity.Error, "F1", new(4, "第3行第2格"), "总分", "总得分为100分，但各行得分合计98分（48＋40＋10），相差2分", "算术")
            {
                Stated = "100分",
                Expected = "98分",
                Also = [new(3, "第3行第1格")],
            },
            new("cell/placeholder", Severity.Info, "", Place.Nowhere, "=HYPERLINK(1)", Hostile, ""),
        ],
        NotEvaluated = [new("score/rule", "F1", "企业满意度", "完成值没有写出数"), new("score/rule", "F1", "巡检次数", "完成值没有写出数")],
    };

    private static ReadDocument Read()
    {
        ImmutableArray<TableCell> cells =
        [
            new(1, "指标", 0, 0, 1, 1, "第2行第1格"),
            new(2, "得分", 0, 1, 1, 1, "第2行第2格"),
            new(3, "巡检次数\n（次）", 1, 0, 1, 1, "第3行第1格"),
            new(4, "100", 1, 1, 1, 1, "第3行第2格"),
            new(5, "合并的说明", 2, 0, 1, 2, "第4行第1格"),
        ];
        var source = new SourceDocument(
            "in/a.txt",
            "text",
            [new Paragraph(0, "项目支出绩效自评表", "第1行", 1), new Table(cells, 3, 2, GridTrust.Columns, "第2行"), new Paragraph(6, Hostile, "第5行")],
            7,
            [new Remark("第2行", "合并的单元格没有保留")]);
        return new(source, [Form()], new(7, 6, [new("第5行", Hostile)]), []);
    }

    private static Form Form() => new()
    {
        Id = "F1",
        Type = FormType.ProjectSelfEvaluation,
        Title = "项目支出绩效自评表",
        Unit = "口岸办",
        Project = "查验场地维护",
        FiscalYear = new FiscalYear(2023),
        MoneyUnit = Unit.TenThousandYuan,
        Facts = [new("staff", "实有人数", Number("12", 12, 0, "第1行")), new("staff", "在职人数", Number("11", 11, 0, "第1行"))],
        Funds = [new(FundSource.CarriedOver, "上年结转", new(-1, "第2行")) { Adjusted = Number("92.00", 92.00m, 2, "第2行第3格") }],
        Indicators =
        [
            new()
            {
                Path = ["产出指标", "数量指标"],
                Name = "巡检次数",
                Direction = Direction.Positive,
                Target = new("≥12次", new(3, "第3行")) { Operator = Operator.AtLeast, Kind = ValueKind.Quantity,
                    Figure = new(12, 0, Unit.None) },
                Points = Number("50", 50, 0, "第3行"),
                Score = new("优", null, new(4, "第3行第2格")),
            },
        ],
    };

    private static Stated Number(string text, decimal value, int decimals, string at) =>
        new(text, new(value, decimals, Unit.None), new(-1, at));

    private static AuditedDossier Dossier() => new("口岸办", new FiscalYear(2023), ["in/a.txt", "in/b.txt"])
    {
        Findings =
        [
            new("conflict/restated", Severity.Error, "in/b.txt#F1", new(9, "第12行"), "预算数", "同一预算数，一处写92.00万元，一处写90.00万元", "同一事实"),
        ],
    };
}
