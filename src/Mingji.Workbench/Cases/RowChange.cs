using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Workbench.Cases;

/// <summary>What was done to a row.</summary>
public enum RowAct
{
    Added,
    Removed,
    MovedUp,
    MovedDown,
}

/// <summary>
/// A row of indicators put in, taken out or moved. <paramref name="Index"/> is where it stands or stood among the indicators;
/// <paramref name="Content"/> is the row as it was put in or taken out, as a record; null for moves.
/// </summary>
public sealed record RowChanged(string Act, int Key, string Label, int Index, string? Content) : IUndoable
{
    public const string Kind = "row-changed";

    public long? Undoes { get; init; }

    public long? Redoes { get; init; }

    public static RowChanged Of(RowAct act, FilledForm with, int key)
    {
        ArgumentNullException.ThrowIfNull(with);
        var index = RowEditing.IndexOf(with.Form, key);
        var row = with.Form.Indicators[index];
        var content = act is RowAct.Added or RowAct.Removed
            ? FormRecord.Write(new Form { Id = "row", Type = with.Form.Type, Indicators = [row] }) : null;
        return new(Codes.Of(act), key, LabelOf(row), index, content);
    }

    /// <summary>The row as it was; null for moves.</summary>
    public Indicator? Row() => Content is { } record && FormRecord.Read(record) is { Indicators: [var row] } ? row : null;

    /// <summary>The row's name, with its headings while it has none.</summary>
    private static string LabelOf(Indicator row) => row.Name.Length > 0 ? row.Name : string.Join('·', row.Path.Append("（未填名称）"));
}
