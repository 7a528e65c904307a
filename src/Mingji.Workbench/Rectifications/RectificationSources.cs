using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Rectifications;

/// <summary>
/// Something found that can be asked to be put right as it stands. <paramref name="Key"/> names it on the page; <paramref name="Asked"/> is
/// the rectification that is under way at its cell.
/// </summary>
public sealed record RectificationSource(string Key, string Label, RectificationWanted Wanted, Rectification? Asked);

/// <summary>What a form that was handed in gives rise to: its low grade, the evaluator's points off, and the findings that stand.</summary>
public static class RectificationSources
{
    /// <summary>Where a rectification came from, when it was no finding's rule.</summary>
    public const string Evaluation = "evaluation";

    public const string Grade = "grade";

    private const string Standing = "select position, rule, cell, label, message from findings where case_id = @caseId and severity <> 'info' order by position";

    public static ImmutableArray<RectificationSource> Of(Session session, Case subject, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(standard);
        if (CaseStore.Form(session, subject.Id) is not { } form) return [];
        var open = RectificationStore.Of(session, subject.Id).Where(r => r.IsOpen).ToLookup(r => r.Cell);
        RectificationSource? Source(string key, string label, CellNumber? cell, string text, string rule) =>
            (cell ?? Whole(form.Filled)) is { } at ? new(key, label, new(at, text, rule), open[at.Value].FirstOrDefault()) : null;
        var graded = OfGrade(session, subject, standard) is { } low ? Source("g", "评价等级", Whole(form.Filled), low, Grade) : null;
        return
        [
            .. new[] { graded }.Concat(OfRows(session, subject, form, standard).Select(r => Source(r.Key, r.Label, r.Cell, r.Text, Evaluation)))
                .Concat(OfFindings(session, subject, form.Filled).Select(f => Source(f.Key, f.Label, f.Cell, f.Text, f.Rule)))
                .OfType<RectificationSource>(),
        ];
    }

    /// <summary>The grade, when the pack's ladder leads from it to less money.</summary>
    private static string? OfGrade(Session session, Case subject, Standard standard)
    {
        if (subject.State != CaseState.Approved) return null;
        var stated = session.First<string>("select stated_score from cases where id = @Id", new { subject.Id });
        if (stated is null || !decimal.TryParse(stated, out var score) || standard.GradeOf(score) is not { } grade) return null;
        return standard.Budgeting?.StepOf(grade) is { Share: < 1 } step
            ? $"得分{score:0.##}分，等级“{grade}”（{step.Advice}）：请说明原因，提出改进绩效的措施和完成时间" : null;
    }

    private static IEnumerable<(string Key, string Label, CellNumber? Cell, string Text)> OfRows(
        Session session, Case subject, StoredForm form, Standard standard)
    {
        if (!subject.IsEvaluation) return [];
        var lost = EvaluationFile.Of(session, subject, form, standard).Reading.Rows
            .Where(r => r.Score is { Points: > 0, Stated: { } score } && score < r.Score.Points)
            .OrderBy(r => r.Score.Stated / r.Score.Points);
        return lost.Select(r => (
            $"r{r.Score.Key}", r.Row.Name, (CellNumber?)new CellNumber(r.Score.Key, CellField.Score),
            $"评价得{r.Score.Stated:0.##}分（分值{r.Score.Points:0.##}）：{r.Basis}"));
    }

    private static IEnumerable<(string Key, string Label, CellNumber? Cell, string Text, string Rule)> OfFindings(
        Session session, Case subject, FilledForm filled)
    {
        var overridden = CaseRisk.OverriddenOf(session, subject.Id);
        return session.Query<Row>(Standing, new { caseId = subject.Id })
            .Where(f => !overridden.Contains(new(f.Rule, CaseRisk.HashOf(f.Message))))
            .Select(f => ($"f{f.Position}", f.Label, f.Cell >= 0 && filled.Index.At(new((int)f.Cell)) is { } cell ? cell.Number : (CellNumber?)null,
                f.Message, f.Rule));
    }

    /// <summary>The cell that stands for the form as a whole: its total score, else its first cell.</summary>
    private static CellNumber? Whole(FilledForm filled) =>
        filled.Form.Total is { } total && CellNumber.In(total.At, CellField.Score) is { } cell && filled.Index.At(cell) is not null ? cell
            : filled.Cells.FirstOrDefault()?.Number;

    private sealed record Row(long Position, string Rule, long Cell, string Label, string Message);
}
