using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Documents.Recognition.Prose;

namespace Mingji.Documents.Recognition;

/// <summary>
/// The paragraphs of forms that are written out: final accounts, evaluation reports, allocation notices. Sentences become statements and
/// facts. A paragraph with an amount that nobody understood stays unused, and so does a stray scrap of text.
/// </summary>
public sealed class ProseRecognizer : ISectionRecognizer
{
    private const int LongestScrap = 10;
    private static readonly string[] HeadingEnds = ["情况", "支出", "职责", "职能", "概况", "提纲)"];

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Form.Type is not (FormType.FinalAccounts or FormType.EvaluationReport or FormType.AllocationPlan)) return;
        if (draft.Form.Type == FormType.EvaluationReport && FormTypes.IsTableForm(draft.Form)) return;
        ImmutableArray<Cell> paragraphs = [.. draft.Segment.All.Where(row => row.IsParagraph).SelectMany(row => row.Filled)];
        Settle(draft, paragraphs);
        var unread = new HashSet<int>();
        if (draft.Form.Type == FormType.AllocationPlan) ReadNotice(draft, paragraphs);
        else unread = ReadStatements(draft, paragraphs);
        foreach (var cell in paragraphs)
        {
            if (!unread.Contains(cell.Id) && !IsScrap(cell, draft.Form.Type)) draft.Usage.Use(cell);
        }
    }

    private static void Settle(FormDraft draft, ImmutableArray<Cell> paragraphs)
    {
        foreach (var cell in paragraphs.Where(cell => cell.Tight.Length < 200))
        {
            draft.Form = draft.Form with
            {
                Unit = draft.Form.Unit ?? ProseTypes.UnitIn(cell.Tight),
                FiscalYear = draft.Form.FiscalYear ?? ProseTypes.YearIn(cell.Tight),
            };
        }

        if (draft.Form is { Type: FormType.FinalAccounts, Unit: null })
            draft.Form = draft.Form with { Unit = ProseTypes.UnitInTitle(PlainText.Tight(draft.Segment.Title)) };
    }

    private static HashSet<int> ReadStatements(FormDraft draft, ImmutableArray<Cell> paragraphs)
    {
        var unused = paragraphs.Where(cell => !draft.Usage.IsUsed(cell));
        ImmutableArray<Passage> passages = [.. unused.Select(cell => new Passage(cell.Text, cell.Place))];
        var reading = NarrativeReader.ReadAll(passages, draft.Form.FiscalYear);
        var facts = passages.SelectMany(passage => StaffFacts.Read(passage.Text, passage.At));
        draft.Form = draft.Form with { Statements = reading.Statements, Facts = [.. draft.Form.Facts, .. facts] };
        return [.. reading.Unread.Select(passage => passage.At.Cell)];
    }

    private static void ReadNotice(FormDraft draft, ImmutableArray<Cell> paragraphs)
    {
        foreach (var cell in paragraphs)
        {
            if (draft.Form.Notice is not null) break;
            draft.Form = draft.Form with { Notice = NoticePeriodReader.TryRead(cell.Text, cell.Place) };
        }
    }

    /// <summary>A few characters that are neither heading, sentence, date nor signature: what a broken table left behind.</summary>
    private static bool IsScrap(Cell cell, FormType type) =>
        type != FormType.AllocationPlan && cell.Tight.Length <= LongestScrap && !Numbering.Begins(cell.Tight)
        && cell.Tight[^1] is not ('。' or ':' or ';' or '日' or '表') && cell.Tight is not "摘要" && !Known(cell.Tight);

    private static bool Known(string tight) => (tight.StartsWith("公开", StringComparison.Ordinal) && tight.Contains('表')) ||
        Titles.KindOf(tight) != TitleKind.None || Array.Exists(HeadingEnds, end => tight.Length > 2
            && tight.EndsWith(end, StringComparison.Ordinal));
}
