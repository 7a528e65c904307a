using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Core.Reports;
using Mingji.Core.Reports.Accounts;
using Mingji.Documents.Writing.Layouts;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.People;

namespace Mingji.Web.Showing;

/// <summary>
/// A form as a page shows it: its official layout, which cells can be changed, and what is to be said of them. Nothing is looked up any
/// more while it is rendered.
/// </summary>
public sealed class SheetView
{
    private readonly FilledForm _filled;
    private readonly ILookup<int, Finding> _findings;
    private readonly Dictionary<int, RowScore> _scores;
    private readonly HashSet<int> _indicators;
    private readonly Dictionary<int, RowLight> _lights;
    private readonly Func<CellNumber, string?> _whyNot;
    private readonly Lazy<FormSheet> _sheet;
    private readonly Lazy<HashSet<int>> _items;

    /// <summary><paramref name="whyNot"/> says why the person may not change a cell now; null when he may.</summary>
    public SheetView(FilledForm filled, Assessment assessment, Func<CellNumber, string?> whyNot)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(assessment);
        (_filled, Assessment, _whyNot) = (filled, assessment, whyNot);
        _sheet = new(() => FormSheets.OnScreen(filled));
        _items = new(() => filled.Form.Type != FormType.FinalAccounts ? [] :
        [
            .. filled.Form.Tables.Where(t => !AccountsSupplement.IsSupplement(t)).SelectMany(t => t.Rows)
                .Select(r => CellNumber.In(r.At, CellField.Row)?.Key ?? -1),
        ]);
        _findings = assessment.Findings.ToLookup(f => f.At.Cell);
        _scores = assessment.Score.Rows.Concat(assessment.Score.Execution is { } execution ? [execution] : []).ToDictionary(r => r.Key);
        _indicators = [.. assessment.Score.Rows.Select(r => r.Key)];
        _lights = (assessment.Lights is { } lights ? lights.Rows.Prepend(lights.Money) : []).Where(l => l.Key >= 0).ToDictionary(l => l.Key);
    }

    /// <summary>A form that this person looks at.</summary>
    public SheetView(FilledForm filled, Assessment assessment, Access access, Case subject, DateOnly today)
        : this(filled, assessment, number =>
            CaseAccess.WhyNotEdit(access, subject, number, today) ?? FixedPeriod.WhyNot(subject, filled.Form, number))
    {
        CaseId = subject.Id;
    }

    /// <summary>The form after a change, for who changed it.</summary>
    public static SheetView Of(SaveAnswer answer, Access access)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(answer.Filled, answer.Assessment, access, answer.Subject, answer.Today);
    }

    /// <summary>The official layout with every cell that can be filled in; made when it is asked for.</summary>
    public FormSheet Sheet => _sheet.Value;

    public Assessment Assessment { get; }

    /// <summary>The case that the form is of; null for a form that belongs to none.</summary>
    public long? CaseId { get; }

    /// <summary>The indicator of this row has criteria of its own.</summary>
    public bool HasCriteria(CellNumber at) =>
        _indicators.Contains(at.Key) && _filled.Form.Indicators.Any(i => i.Criteria is not null && CellNumber.In(i.At, CellField.Row)?.Key == at.Key);

    /// <summary>The scores and findings; <paramref name="replaces"/> those on the page.</summary>
    public AssessmentView Side(bool replaces) => AssessmentView.Of(_filled.Form, Assessment, replaces) with
    {
        Renewable = [.. Assessment.Findings.Where(f => f.Rule == ReportFindings.Stale && _whyNot(new(f.At.Cell)) is null).Select(f => f.At.Cell)],
    };

    /// <summary>The form is a text with a sentence in each cell.</summary>
    public bool IsText => _filled.Form.Report is not null;

    /// <summary>The cells at which something is to be said.</summary>
    public IEnumerable<CellNumber> Marked => _findings.Select(f => f.Key).Concat(_scores.Values.Where(Speaks).Select(ScoreCell))
        .Concat(_lights.Values.Select(LightCell))
        .Distinct().Select(c => new CellNumber(c)).Where(c => _filled.Index.At(c) is not null);

    /// <summary>Those of <see cref="Marked"/> at which something else is said than by this assessment of the same case.</summary>
    public IEnumerable<CellNumber> MarkedUnlike(Assessment stands)
    {
        var other = new SheetView(_filled, stands, _whyNot);
        return Marked.Where(at => !SameWords.Same(_findings[at.Value], other._findings[at.Value])
            || !SameWords.Same(ScoreAt(at), other.ScoreAt(at)) || !SameWords.Same(LightAt(at), other.LightAt(at)));
    }

    /// <summary>The cell's number, if it is one that people fill in.</summary>
    public static CellNumber? NumberOf(GridCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.At.Cell >= 0 && new CellNumber(cell.At.Cell) is { Field: not CellField.Row } number ? number : null;
    }

    public bool IsOpen(CellNumber number) => WhyClosed(number) is null;

    /// <summary>Why the cell can't be changed now; null when it can.</summary>
    public string? WhyClosed(CellNumber number) =>
        _filled.Index.At(number) is not null ? _whyNot(number) : "这一格是表上印好的，不能修改";

    /// <summary>The cell is in the row of an indicator, of which there can be more.</summary>
    public bool IsIndicator(int key) => _indicators.Contains(key);

    /// <summary>Beside the form stand identities, whose arithmetic changes with every amount.</summary>
    public bool HasIdentities => _filled.Form.Type == FormType.FinalAccounts;

    /// <summary>The cell is in a row of final accounts' official tables, beside which items can be put in by code.</summary>
    public bool IsItem(int key) => _items.Value.Contains(key);

    public string LabelOf(CellNumber number) => _filled.Index.At(number)?.Label ?? "";

    public ImmutableArray<Finding> FindingsAt(CellNumber number) => [.. _findings[number.Value]];

    /// <summary>The row's recomputed score, at the cell where the score stands; null elsewhere and where there is nothing to say.</summary>
    public RowScore? ScoreAt(CellNumber number) =>
        number.Field == CellField.Score && _scores.GetValueOrDefault(number.Key) is { } score && Speaks(score) ? score : null;

    /// <summary>The row's light, at the cell that says what was done; null elsewhere and in forms that have none.</summary>
    public RowLight? LightAt(CellNumber number) =>
        _lights.GetValueOrDefault(number.Key) is { } light && LightCell(light) == number.Value ? light : null;

    private int LightCell(RowLight light) =>
        new CellNumber(light.Key, _indicators.Contains(light.Key) ? CellField.Actual : CellField.Executed).Value;

    private static bool Speaks(RowScore score) => score.Points is not null && !score.Steps.IsEmpty;

    private static int ScoreCell(RowScore score) => new CellNumber(score.Key, CellField.Score).Value;
}
