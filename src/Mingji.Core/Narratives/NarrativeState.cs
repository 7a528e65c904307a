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
    private FiscalYear? _named;
    private char _sectionList = ' ';
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

    public bool InParts => _sectionWhole is not null;

    public int Depth => _wholes.Count;

    public void Enter(string section)
    {
        Section = section;
        _sectionWhole = null;
        _sectionFrom = _drafts.Count;
        Current = null;
        Pending = "";
        _wholes.Clear();
    }

    public void Begin(Passage passage)
    {
        Passage = passage;
        _wholes.Clear();
        _passageFrom = _drafts.Count;
        _named = null;
        Current = null;
        Pending = "";
        if (_sectionWhole is not null && _sectionList != ' ' && ListOf(passage.Text) == _sectionList) _sectionWhole = null;
    }

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
        if (InParts || _wholes.Count == 0) return;
        _wholes.Clear();
        Current = null;
    }

    public void EndGroup()
    {
        Compared = default;
        Together = false;
        if (_wholes.Count > 1) _wholes.Pop();
    }

    /// <summary>"其中": what follows are parts of the statement just made, or of the one that <paramref name="named"/> names.</summary>
    public void Open(PartKind part, string named = "")
    {
        var whole = named.Length > 0 ? Latest(named, _sectionFrom) : Current;
        if (whole is not null) _wholes.Push((whole, part));
    }

    /// <summary>
    /// What follows are parts of the sum that <paramref name="named"/> names, with or without the word for a sum behind it; false when
    /// this section states none.
    /// </summary>
    public bool OpenSum(string named)
    {
        var whole = LatestOf(named, _sectionFrom);
        foreach (var word in NarrativeWords.Sums) whole ??= LatestOf(named + word, _sectionFrom);
        if (whole is null) return false;
        _wholes.Clear();
        _wholes.Push((whole, PartKind.Among));
        return true;
    }

    /// <summary>A passage that ended with "其中：" makes the following ones parts, up to the next heading.</summary>
    public void KeepOpen()
    {
        if (!_wholes.TryPeek(out var whole)) return;
        _sectionWhole = whole;
        _sectionList = ListOf(Passage.Text);
    }

    public StatementDraft Add(string subject, FiscalYear? named)
    {
        _named = named ?? _named;
        subject = Qualified(subject);
        var (whole, part) = _wholes.TryPeek(out var open) ? open : _sectionWhole ?? (null!, PartKind.None);
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
