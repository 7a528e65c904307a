using System.Globalization;
using System.Text;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>
/// The arithmetic in messages. Numbers stand as printed; those with more than two decimals stand rounded to two with the printed one in
/// brackets, so that a reviewer finds them in the document either way.
/// </summary>
public static class ArithmeticText
{
    /// <summary>A computed number: at most two decimals, no idle zeros.</summary>
    public static string Plain(decimal value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A ratio as a percentage with two decimals: 0.79082 is "79.08%".</summary>
    public static string Percent(decimal ratio) => new Percent(ratio).ToString();

    /// <summary>A number as it stands in the document, with its unit, or the form's where it has none.</summary>
    public static string Printed(Stated stated, Unit unitOfForm)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(unitOfForm);
        if (stated.Figure is not { } figure) return "「" + stated.Text + "」";
        var unit = figure.Unit.Kind == UnitKind.None ? unitOfForm.Symbol : figure.Unit.Symbol;
        var exact = figure.Value.ToString("F" + Math.Max(figure.Decimals, 0), CultureInfo.InvariantCulture);
        return figure.Decimals > 2 ? Plain(figure.Value) + unit + "（原文" + exact + "）" : exact + unit;
    }

    /// <summary>A number of points as printed.</summary>
    public static string Points(Stated stated) => Printed(stated, Unit.Points);

    /// <summary>A computed amount of yuan in the unit of a printed one.</summary>
    public static string InUnitOf(Stated printed, Unit unitOfForm, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(printed);
        ArgumentNullException.ThrowIfNull(unitOfForm);
        var unit = printed.Figure is { } figure && figure.Unit.Kind != UnitKind.None ? figure.Unit : unitOfForm;
        return Plain(amount / unit.Scale) + unit.Symbol;
    }

    /// <summary>"15546.75＋495.04＋0": the terms of a sum, each rounded to two decimals; long sums are shortened in the middle.</summary>
    public static string Sum(IReadOnlyList<Stated> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        const int Shown = 12;
        var text = new StringBuilder();
        for (var i = 0; i < terms.Count; i++)
        {
            if (i == Shown && terms.Count > Shown + 1) text.Append("＋…（共").Append(terms.Count).Append("项）");
            if (i >= Shown && terms.Count > Shown + 1) break;
            if (i > 0) text.Append('＋');
            text.Append(terms[i].Figure is { } figure ? Plain(figure.Value) : "—");
        }

        return text.ToString();
    }

    /// <summary>A short form of a long text for a message.</summary>
    public static string Excerpt(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int Longest = 40;
        var line = PlainText.Fold(text.Length > 400 ? text[..400] : text);
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
