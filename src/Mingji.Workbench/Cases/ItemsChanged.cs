using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Cases;

/// <summary>A row of final accounts as the history keeps it: its table, key and place there, and the row itself as a record.</summary>
public sealed record ChangedItem(string Table, int Key, int Index, string Content)
{
    internal static ChangedItem Of(FormType type, PlacedItem item) => new(item.Table, item.Key, item.Index, FormRecord.Write(new Form
    {
        Id = "row", Type = type, Tables = [new(item.Table, [], [item.Row], Place.Nowhere)],
    }));

    /// <summary>Null when the record is not one of a row.</summary>
    internal PlacedItem? Placed() =>
        FormRecord.Read(Content) is { Tables: [{ Rows: [var row] }] } ? new(Table, Index, row) : null;
}

/// <summary>Items of a classification put into the tables of final accounts, or taken out of them.</summary>
public sealed record ItemsChanged(string Act, string Label, ImmutableArray<ChangedItem> Items) : IUndoable
{
    public const string Kind = "items-changed";

    public long? Undoes { get; init; }

    public long? Redoes { get; init; }

    internal static ItemsChanged Of(RowAct act, string label, Form form, ImmutableArray<PlacedItem> items) =>
        new(Codes.Of(act), label, [.. items.Select(item => ChangedItem.Of(form.Type, item))]);
}
