using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Narratives;

/// <summary>What the reader carries from clause to clause: the section, the statement spoken of, and the wholes that are open.</summary>
internal sealed class NarrativeState(FiscalYear? year)
{
    // How far back a name may point: keeps the reading of endless texts linear.
    private const int Reach = 200;

    private readonly List<StatementDraft> _drafts = [];
    private readonly List<Passage> _unread = [];
    private readonly Stack<(StatementDraft Whole, PartKind Part)> _wholes = new();
    private (StatementDraft Whole, PartKind Part)? _sectionWhole;
    private string _outerSection = "";
    private FiscalYear? _named;
    private char _sectionList = ' ';
    private char? _partList;
    private char _list = ' ';
    private bool _onlyNamed;
    private int _partsFrom;
    private int _passageFrom;
    private int _sectionFrom;

    /// <summary>The statement that a clause without a subject speaks of.</summary>
    public StatementDraft? Current { get; private set; }

    /// <summary>A subject that stood in a sentence of its own and waits for its figures.</summary>
    public string Pending { get; set; } = "";

    public string Section { get; private set; } = "";

    public FiscalYear? Year { get; } = year;

    public Comparison Compared { get; set; }

    /// <summary>The clause before spoke of the last two statements at once ("各增加").</summary>
    public bool Together { get; set; }

    public Passage Passage { get; private set; }

    /// <summary>A paragraph without a number among numbered parts tells more of the part above it, unless that was only named.</summary>
    private bool InList => _sectionWhole is not null && (_list != ' ' || _partList is ' ' || _onlyNamed);

    public void Enter(string section)
    {
        Section = section;
        _outerSection = section;
        _sectionWhole = null;
        _sectionFrom = _drafts.Count;
        Current = null;
        Pending = "";
        _wholes.Clear();
    }

    /// <summary>A heading inside the section: what follows stands under both.</summary>
    public void EnterPart(string heading) => Section = _outerSection + heading;

    public void Begin(Passage passage)
    {
        Passage = passage;
        _wholes.Clear();
        _named = null;
        Current = null;
        Pending = "";
        if (_list != ' ') _onlyNamed = _drafts.Count == _passageFrom;
        _passageFrom = _drafts.Count;
        _list = ListOf(passage.Text);
        if (_sectionWhole is not null) EndList(_list, passage.Text);
        _partsFrom = _drafts.Count;
    }

    /// <summary>
    /// A list of parts ends where the list goes on that its whole stands in, and at a number further out than those of its parts:
    /// "（二）" behind "6．".
    /// </summary>
    private void EndList(char list, string text)
    {
        _partList ??= list;
        if (list == ' ') return;
        // A list whose first part has lost its number goes on with parts; a heading has no figures.
        if (_partList is ' ' && FigureScanner.Scan(PlainText.Tight(text[..Math.Min(text.Length, 200)])).Count > 0) _partList = list;
        var outer = Rank(list) < Rank(_partList.Value);
        if (outer || (_sectionList != ' ' && Rank(list) <= Rank(_sectionList))) _sectionWhole = null;
    }

    /// <summary>How far in the numbers of a list stand; paragraphs without a number furthest.</summary>
    private static int Rank(char list) => list == ' ' ? int.MaxValue : "一(1)①".IndexOf(list, StringComparison.Ordinal);

    /// <summary>The next piece of the same paragraph.</summary>
    public void GoOn(Passage passage) => Passage = passage;

    /// <summary>The kind of number a passage of a list begins with: 一、 (一) 1. (1) ①; blank when none.</summary>
    private static char ListOf(string text)
    {
        var tight = PlainText.Tight(text[..Math.Min(text.Length, 12)]);
        if (!SubjectText.IsNumbered(tight)) return ' ';
        var bracket = tight[0] == '(';
        var digit = char.IsAsciiDigit(tight[bracket ? 1 : 0]);
        return bracket ? digit ? ')' : '(' : digit ? '1' : tight[0] is >= '①' and <= '⑳' ? '①' : '一';
    }

    /// <summary>
    /// The end of a sentence closes the wholes it opened, unless the passage itself is a part of a list. After such a list nothing tells
    /// whether a clause without a subject speaks of the whole or of its last part: it speaks of neither, and is listed unread.
    /// </summary>
    public void EndSentence()
    {
        Compared = default;
        Together = false;
        if (_wholes.Count == 0) return;
        _wholes.Clear();
        Current = null;
    }

    /// <summary>What follows is no part of what is being told: "单价100万元以上的设备" are no vehicles.</summary>
    public void EndParts() => _wholes.Clear();

    public void EndGroup()
    {
        Compared = default;
        Together = false;
        // Parts that follow each other without a semicolon are all told where one stands.
        if (_wholes.TryPeek(out var open) && open.Part == PartKind.Among && PartsSince(open.Whole) > 1)
        {
            _wholes.Clear();
            Current = null;
        }
        else if (_wholes.Count > 1) _wholes.Pop();
        _partsFrom = _drafts.Count;
    }

    private int PartsSince(StatementDraft whole)
    {
        var count = 0;
        for (var i = _partsFrom; i < _drafts.Count; i++)
        {
            if (ReferenceEquals(_drafts[i].Whole, whole) && _drafts[i].Amount is not null) count++;
        }

        return count;
    }

    /// <summary>"其中": what follows are parts of the statement just made, or of the one that <paramref name="named"/> names.</summary>
    public void Open(PartKind part, string named = "")
    {
        var whole = named.Length > 0 ? Latest(named, _sectionFrom) : Current;
        if (whole is { IsEach: false }) _wholes.Push((whole, part));
    }

    /// <summary>"某收入10万元(其中甲6万元,乙4万元)": parts of the statement before the bracket, spoken of again behind it.</summary>
    public void Inside(Action read)
    {
        var (spoken, depth) = (Current, _wholes.Count);
        if (spoken is not null) _wholes.Push((spoken, PartKind.Among));
        read();
        while (_wholes.Count > depth) _wholes.Pop();
        Current = spoken;
    }

    /// <summary>
    /// What follows are parts of the sum that <paramref name="named"/> names, with or without the word for a sum behind it; false when
    /// this section states none.
    /// </summary>
    public bool OpenSum(string named)
    {
        var whole = LatestOf(named, _sectionFrom) ?? LatestOf(SubjectText.TakeBack(named, NarrativeWords.Actual), _sectionFrom);
        foreach (var word in NarrativeWords.Sums) whole ??= LatestOf(named + word, _sectionFrom);
        if (whole is null) return false;
        _wholes.Clear();
        _wholes.Push((whole, PartKind.Among));
        return true;
    }

    /// <summary>"某支出按功能分类划分": what follows are parts of the statement of this section that the words begin with.</summary>
    public void OpenDivided(string words)
    {
        for (var i = _drafts.Count - 1; i >= Math.Max(_sectionFrom, _drafts.Count - Reach); i--)
        {
            if (_drafts[i] is not { Amount: not null } draft || !words.StartsWith(draft.Subject, StringComparison.Ordinal)) continue;
            _wholes.Clear();
            _wholes.Push((draft, PartKind.Among));
            return;
        }
    }

    /// <summary>A passage that ended with "其中：" makes the following ones parts, up to the next heading.</summary>
    public void KeepOpen()
    {
        if (!_wholes.TryPeek(out var whole)) return;
        _sectionWhole = (whole.Whole, PartKind.Among);
        _sectionList = ListOf(Passage.Text);
        _partList = null;
    }

    public StatementDraft Add(string subject, FiscalYear? named)
    {
        _named = named ?? _named;
        subject = Qualified(subject);
        // An amount without a name says again what was told, and an average is told of what is whole: neither is a part of anything.
        var apart = subject.Length == 0 || Array.Exists(NarrativeWords.Averages, word => subject.StartsWith(word, StringComparison.Ordinal));
        (StatementDraft Whole, PartKind Part)? above = apart ? null : _wholes.TryPeek(out var open) ? open : InList ? _sectionWhole : null;
        var (whole, part) = above ?? (null!, PartKind.None);
        Current = new StatementDraft(subject, Passage)
        {
            Section = Section,
            Year = _named ?? Year,
            Whole = whole,
            Part = whole is null ? PartKind.None : part,
        };
        _drafts.Add(Current);
        Pending = "";
        return Current;
    }

    /// <summary>"财政拨款收入总计…，支出总计…": the second total is of what the first is of.</summary>
    private string Qualified(string subject)
    {
        if (subject is not ("支出总计" or "支出合计") || _drafts.Count <= _passageFrom) return subject;
        var before = _drafts[^1].Subject;
        var at = before.Length - subject.Length;
        return at > 0 && before.AsSpan(at).SequenceEqual("收入" + subject[2..]) && before.EndsWith("拨款收入总计", StringComparison.Ordinal)
            ? before[..at] + subject : subject;
    }

    /// <summary>The statement that <paramref name="subject"/> names in this passage; the current one when it names nothing.</summary>
    public StatementDraft? Find(string subject) => subject.Length == 0 ? Current : Latest(subject, _passageFrom);

    /// <summary>
    /// The statement that a bare 支出 or 收入 speaks of: the current one, unless that is a balance or the other of the two.
    /// </summary>
    public StatementDraft? FindFlow(string word)
    {
        var other = word == "支出" ? "收入" : "支出";
        if (Current is not { } current || !(current.Subject.EndsWith("结余", StringComparison.Ordinal) || current.Subject.EndsWith(other, StringComparison.Ordinal)))
            return Current;
        for (var i = _drafts.Count - 1; i >= _passageFrom; i--)
        {
            if (_drafts[i].Subject.EndsWith(word, StringComparison.Ordinal)) return _drafts[i];
        }

        return null;
    }

    /// <summary>The last two statements of this passage: what "各增加" speaks of.</summary>
    public IEnumerable<StatementDraft> LastTwo() => _drafts.Skip(Math.Max(_passageFrom, _drafts.Count - 2));

    public void Speak(StatementDraft draft) => Current = draft;

    public void Unread(string clause) => _unread.Add(Passage with { Text = clause });

    public NarrativeReading Finish()
    {
        foreach (var draft in _drafts) draft.LeaveChangeToWhole();
        return new([.. _drafts.Where(d => d.HasFigure || d.BudgetVerb.Length + d.Verb.Length > 0).Select(d => d.Make())], [.. _unread]);
    }

    private StatementDraft? LatestOf(string subject, int from)
    {
        for (var i = _drafts.Count - 1; i >= Math.Max(from, _drafts.Count - Reach); i--)
        {
            if (_drafts[i].Subject == subject && _drafts[i].Amount is not null) return _drafts[i];
        }

        return null;
    }

    private StatementDraft? Latest(string subject, int from)
    {
        var key = SubjectKey.Plain(subject);
        for (var i = _drafts.Count - 1; i >= Math.Max(from, _drafts.Count - Reach); i--)
        {
            var other = _drafts[i].Subject;
            if (key == SubjectKey.Plain(other)
                || (subject.Length >= 4 && other.StartsWith(subject, StringComparison.Ordinal))) return _drafts[i];
        }

        return null;
    }
}
