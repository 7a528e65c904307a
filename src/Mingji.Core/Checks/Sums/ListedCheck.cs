using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// The total at the head of a list of projects is the sum of the projects listed under it. A list that is cut off, or one in which a project
/// is the sum of those behind it, is left alone.
/// </summary>
public sealed class ListedCheck : IDossierCheck
{
    private const string Rule = "sum/listed";
    private const string Basis = "算术：清单的合计等于所列各项目之和";
    private const string Title = "项目支出绩效目标表";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "清单合计与所列项目之和不符",
        Basis,
        new CheckExample("合计90.00万元，所列两个项目50.00万元、45.00万元", [List("90.00"), Project("F2", "场地保洁", "50.00"), Project("F3", "专线租用", "45.00")]),
        new CheckExample("合计95.00万元", [List("95.00"), Project("F2", "场地保洁", "50.00"), Project("F3", "专线租用", "45.00")]));

    public void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        for (var i = 0; i < dossier.Forms.Length; i++)
        {
            var list = dossier.Forms[i];
            if (list.Type != FormType.ProjectTargetTable || list.Project is not null || list.IsCut || TotalOf(list) is not { } total) continue;
            var end = i + 1;
            while (end < dossier.Forms.Length && IsListed(list, dossier.Forms[end])) end++;
            if (end < dossier.Forms.Length && dossier.Forms[end].IsCut) continue;
            Check(list, total, [.. dossier.Forms.AsSpan(i + 1, end - i - 1)], sink);
        }
    }

    private static bool IsListed(Form list, Form form) =>
        form.Type == list.Type && form.Project is not null && form.Title == list.Title && !form.IsCut;

    /// <summary>The first amount of the list's only total row.</summary>
    private static Stated? TotalOf(Form list)
    {
        if (list.Tables.Length != 1) return null;
        var totals = list.Tables[0].Rows.Where(row => row.Kind == RowKind.Total).ToList();
        return totals.Count == 1 ? totals[0].Cells.FirstOrDefault(cell => cell is not null) : null;
    }

    private static Stated? AmountOf(Form project) =>
        project.Funds.FirstOrDefault(row => row.Source == FundSource.Total)?.Initial;

    private static void Check(Form list, Stated total, Form[] projects, FindingSink sink)
    {
        if (projects.Length < 2 || !Rounded.TryMoney(total, list.MoneyUnit, out var stated)) return;
        var parts = new List<Rounded>();
        foreach (var project in projects)
        {
            if (!Rounded.TryMoney(AmountOf(project), project.MoneyUnit, out var part)) return;
            parts.Add(part);
        }

        var sum = parts.Aggregate((one, other) => one + other);
        if (!sum.Meets(stated) && !IsNested(parts)) Report(list, total, [.. projects.Select(p => AmountOf(p)!)], stated, sum, sink);
    }

    /// <summary>Some project is the sum of two or more that stand right behind it.</summary>
    private static bool IsNested(List<Rounded> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var sum = default(Rounded);
            for (var j = i + 1; j < parts.Count && sum.Value <= parts[i].Value; j++)
            {
                sum += parts[j];
                if (j > i + 1 && sum.Meets(parts[i])) return true;
            }
        }

        return false;
    }

    private static void Report(Form list, Stated total, List<Stated> terms, Rounded stated, Rounded sum, FindingSink sink)
    {
        var unit = list.MoneyUnit;
        var expected = ArithmeticText.InUnitOf(total, unit, sum.Value);
        var message = $"「{FormName.Of(list)}」合计{ArithmeticText.Printed(total, unit)}，但所列{terms.Count}个项目合计{expected}"
            + $"（{ArithmeticText.Sum(terms)}），相差{ArithmeticText.InUnitOf(total, unit, Math.Abs(sum.Value - stated.Value))}";
        sink.Add(new Finding(Rule, Severity.Error, list.Id, total.At, "合计", message, Basis)
        {
            Stated = ArithmeticText.Printed(total, unit),
            Expected = expected,
            Also = [.. terms.Select(term => term.At)],
        });
    }

    private static Form List(string total) => ExampleForm.Of(FormType.ProjectTargetTable)
        .Table(Title, ["总计"], (RowKind.Total, "合计", [total])).Build() with { Title = Title };

    private static Form Project(string id, string name, string amount) => ExampleForm.Of(FormType.ProjectTargetTable, name)
        .Funds(FundSource.Total, "总计", initial: amount).Build() with { Id = id, Title = Title };
}
