using Mingji.Core.Forms;
using Mingji.Documents.Recognition.Amounts;

namespace Mingji.Documents.Recognition;

/// <summary>
/// What a tight text was found to be, each question answered once: every recognizer asks again, and forms of one kind say the same labels
/// in every document. Looks of short texts are kept for the thread's next documents; how many is bounded. All answers are functions of the
/// text alone, so what is kept changes no outcome.
/// </summary>
internal sealed class TextLook(string text)
{
    private const int LongestKept = 16;
    private const int MostKept = 4096;

    [ThreadStatic]
    private static Dictionary<string, TextLook>? kept;

    private Once<CellClass> _class;
    private Once<ColumnKind?> _head;
    private Once<Heading?> _heading;
    private Once<string> _bare;
    private Once<string?> _fact;
    private Once<FundSource?> _source;
    private Once<ColumnKind?> _fundsHead;
    private Once<TitleKind> _title;
    private Once<bool> _isNumber;
    private Once<bool> _isFurniture;
    private Once<bool> _isPageFurniture;
    private Once<bool> _isHeadLabel;
    private Once<bool> _isAmountsHead;
    private Once<bool> _isAmount;

    public string Text => text;

    public CellClass Class => _class.Of(text, CellClasses.Of);

    public ColumnKind? Head => _head.Of(text, ColumnLabels.Of);

    public Heading? Heading => _heading.Of(text, Headings.Of);

    public string Bare => _bare.Of(text, ColumnLabels.Bare);

    public string? Fact => _fact.Of(text, FactLabels.Of);

    public FundSource? Source => _source.Of(text, FundSources.Of);

    public ColumnKind? FundsHead => _fundsHead.Of(text, FundsRecognizer.KindOf);

    public TitleKind Title => _title.Of(text, Titles.KindOf);

    public bool IsNumber => _isNumber.Of(text, CellClasses.IsNumber);

    public bool IsFurniture => _isFurniture.Of(text, Furniture.Is);

    public bool IsPageFurniture => _isPageFurniture.Of(text, PageFurniture.Is);

    public bool IsHeadLabel => _isHeadLabel.Of(text, HeadRows.IsLabel);

    public bool IsAmountsHead => _isAmountsHead.Of(text, AmountWords.IsHead);

    public bool IsAmount => _isAmount.Of(text, AmountWords.IsAmount);

    public static TextLook Of(string text)
    {
        if (text.Length > LongestKept) return new(text);
        var looks = kept ??= new(StringComparer.Ordinal);
        if (looks.TryGetValue(text, out var look)) return look;
        if (looks.Count == MostKept) looks.Clear();
        return looks[text] = new(text);
    }

    private struct Once<T>
    {
        private T _answer;
        private bool _isKnown;

        public T Of(string text, Func<string, T> read)
        {
            if (!_isKnown) (_answer, _isKnown) = (read(text), true);
            return _answer;
        }
    }
}

/// <summary>A cell's hold on the look of its text; it is no part of what makes two cells equal.</summary>
internal struct CellLook : IEquatable<CellLook>
{
    private TextLook? _look;

    /// <summary>A cell made from another with a new text brings the look of the old one along.</summary>
    public TextLook Of(string tight) => _look is { } look && look.Text == tight ? look : _look = TextLook.Of(tight);

    public readonly bool Equals(CellLook other) => true;

    public override readonly bool Equals(object? obj) => obj is CellLook;

    public override readonly int GetHashCode() => 0;
}
