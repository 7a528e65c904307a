using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition.Amounts;

/// <summary>A column of a table of amounts: its heads joined downwards, and the lowest of them.</summary>
internal sealed record AmountColumn(string Label, string Leaf)
{
    public static AmountColumn Of(IEnumerable<string> path)
    {
        var parts = new List<string>();
        foreach (var part in path)
        {
            var tight = PlainText.Tight(part);
            if (tight.Length > 0 && !AmountWords.IsAmong(tight) && (parts.Count == 0 || parts[^1] != tight)) parts.Add(Whole(tight));
        }

        var label = string.Join('/', parts);
        return new(label, parts.Count == 0 ? "" : parts[^1]);
    }

    /// <summary>A head's own stroke in full width: the plain one joins heads ("申请单位/企业" is one head).</summary>
    private static string Whole(string tight)
    {
        if (!tight.Contains('/', StringComparison.Ordinal)) return tight;
        var whole = tight.ToCharArray();
        for (var (i, depth) = (0, 0); i < whole.Length; i++)
        {
            depth += whole[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (whole[i] == '/' && depth <= 0) whole[i] = '／';
        }

        return new(whole);
    }

    /// <summary>Under a head of any trade, beside a sum that it is a part of.</summary>
    public bool IsPartOfSum { get; init; }

    public bool IsAmount => IsPartOfSum || AmountWords.IsAmount(Leaf);

    /// <summary>The unit of a number without one: from brackets in the head, else money, else none.</summary>
    public Unit UnitOr(Unit money)
    {
        var open = Leaf.LastIndexOf('(');
        var bracket = open >= 0 && Leaf.EndsWith(')') ? Leaf[(open + 1)..^1] : "";
        if (FigureReader.TryRead("1" + bracket, Unit.None, out var one) && one.Unit.Kind != UnitKind.None) return one.Unit;
        return IsPartOfSum || AmountWords.IsMoney(Leaf) ? money : Unit.None;
    }
}

/// <summary>The head of a table of amounts and the row behind it. <paramref name="Positional"/>: a cell's column is its place.</summary>
internal sealed record AmountHead(ImmutableArray<AmountColumn> Columns, int NextRow, bool Positional);
