namespace Mingji.Documents.Recognition;

/// <summary>
/// What a cell's text was found to be, kept because every recognizer asks again. It belongs to one text and is no part of what makes two
/// cells equal.
/// </summary>
internal struct CellLook : IEquatable<CellLook>
{
    private string? _of;
    private CellClass? _class;
    private ColumnKind? _head;
    private Heading? _heading;
    private bool _knowsHead;
    private bool _knowsHeading;

    public CellClass Class(string tight) => For(tight)._class ??= CellClasses.Of(tight);

    public ColumnKind? Head(string tight)
    {
        if (!For(tight)._knowsHead) (_head, _knowsHead) = (ColumnLabels.Of(tight), true);
        return _head;
    }

    public Heading? Heading(string tight)
    {
        if (!For(tight)._knowsHeading) (_heading, _knowsHeading) = (Headings.Of(tight), true);
        return _heading;
    }

    public readonly bool Equals(CellLook other) => true;

    public override readonly bool Equals(object? obj) => obj is CellLook;

    public override readonly int GetHashCode() => 0;

    /// <summary>A cell made from another with a new text brings the look of the old one along.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    private ref CellLook For(string tight)
    {
        if (!ReferenceEquals(_of, tight)) this = new() { _of = tight };
        return ref this;
    }
}
