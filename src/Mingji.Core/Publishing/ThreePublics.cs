using System.Collections.Immutable;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Summaries;

namespace Mingji.Core.Publishing;

/// <summary>The three publics of final accounts, where a table of them is.</summary>
internal static class ThreePublics
{
    /// <summary>A label of the table that holds all of the words, and what the part is called here.</summary>
    private static readonly ImmutableArray<(string Word, string Name, KnownSubject Kind)> Parts =
    [
        ("出国", "因公出国（境）费", KnownSubject.Overseas), ("购置费", "公务用车购置费", KnownSubject.VehiclePurchase),
        ("运行", "公务用车运行维护费", KnownSubject.VehicleRunning), ("接待", "公务接待费", KnownSubject.Reception),
    ];

    private static readonly ImmutableArray<(KnownSubject Kind, string Name)> Kinds =
    [
        (KnownSubject.Overseas, Parts[0].Name), (KnownSubject.VehiclePurchase, Parts[1].Name), (KnownSubject.VehicleRunning, Parts[2].Name),
        (KnownSubject.Reception, Parts[3].Name),
    ];

    private static readonly string[] Spent = ["决算", "支出数", "执行"];

    public static IEnumerable<PublishedNumber> Of(Form form) =>
        ThreePublicsTable.Of(form) is { HasFigures: true } wide ? Wide(wide, form) : Long(form);

    /// <summary>The official table: one row, a column for each part; vehicles are one part where nothing tells purchase from running.</summary>
    private static IEnumerable<PublishedNumber> Wide(ThreePublicsTable table, Form form)
    {
        var parts = Kinds.Select(k => (k.Name, Figure: table.Of(k.Kind, budget: false))).Where(p => p.Figure is not null).ToList();
        var vehicles = table.Of(KnownSubject.VehiclePurchase, budget: false) ?? table.Of(KnownSubject.VehicleRunning, budget: false);
        if (vehicles is null && table.Of(KnownSubject.Vehicles, budget: false) is { } whole) parts.Add(("公务用车购置及运行维护费", whole));
        return parts.Select(p => (p.Name, Fen: StatedAmount.Fen(new Stated("", p.Figure, Place.Nowhere), form.MoneyUnit))).Where(p => p.Fen is not null)
            .Select(p => new PublishedNumber(SeriesKind.ThreePublics, p.Name, p.Fen!.Value));
    }

    /// <summary>A table with a row for each part.</summary>
    private static IEnumerable<PublishedNumber> Long(Form form)
    {
        if (form.Tables.FirstOrDefault(t => t.Title.Contains("三公", StringComparison.Ordinal)) is not { } table) yield break;
        var byColumn = ThreePublicsTable.Of(form);
        foreach (var (word, name, kind) in Parts)
        {
            if (byColumn?.Of(kind, budget: false) is { } figure)
            {
                if (StatedAmount.Fen(new("", figure, Place.Nowhere), form.MoneyUnit) is { } spent) yield return new(SeriesKind.ThreePublics, name, spent);
                continue;
            }

            // "购置及运行维护费" is the sum of the two that follow it.
            var row = table.Rows.FirstOrDefault(r => Tight(r.Label).Contains(word, StringComparison.Ordinal) && !Tight(r.Label).Contains("及运行", StringComparison.Ordinal));
            if (row is not null && StatedAmount.Fen(SpentOf(table, row), form.MoneyUnit) is { } fen)
                yield return new(SeriesKind.ThreePublics, name, fen);
        }
    }

    private static Stated? SpentOf(AmountTable table, AmountRow row)
    {
        for (var i = 0; i < table.Columns.Length && i < row.Cells.Length; i++)
        {
            if (Array.Exists(Spent, w => Tight(table.Columns[i]).Contains(w, StringComparison.Ordinal))) return row.Cells[i];
        }

        return row.Cells.Length > 0 ? row.Cells[^1] : null;
    }

    private static string Tight(string text) => PlainText.Tight(text);
}
