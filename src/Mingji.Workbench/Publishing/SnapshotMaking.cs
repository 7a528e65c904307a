using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Publishing;
using Mingji.Core.Summaries;
using Mingji.Workbench.Cases;

namespace Mingji.Workbench.Publishing;

/// <summary>Makes the cells and findings of a snapshot. Pure.</summary>
public static class SnapshotMaking
{
    private const int MostNotEvaluated = 200;
    private const decimal PerPoint = CaseResult.PerPoint;

    public static PublishedSnapshot With(PublishedSnapshot head, FilledForm filled, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(assessment);
        var traces = FigureTraces.Of(filled, assessment.Score, assessment.Findings).ToDictionary(t => t.Cell);
        var tables = PublicForm.TablesOf(filled);
        var result = CaseResult.Has(filled.Form.Type) ? CaseResult.Of(filled.Form, assessment.Score) : null;
        return head with
        {
            Score = result?.Score / PerPoint, DueScore = result?.DueScore / PerPoint,
            Cells = [.. filled.Cells.Where(c => c.Text.Length > 0).Select(c =>
                Cell(c, traces.GetValueOrDefault(c.Number)) with { Table = tables.GetValueOrDefault(c.Number.Key) })],
            Findings =
            [
                .. assessment.Findings.Where(f => f.Severity != Severity.Info)
                    .Select(f => new PublishedFinding(f.Rule, Codes.Of(f.Severity), f.Label, f.Message)),
            ],
            NotEvaluated = [.. assessment.NotEvaluated.Select(n => $"{n.Label}：{n.Why}").Distinct().Take(MostNotEvaluated)],
        };
    }

    private static PublishedCell Cell(FilledCell cell, FigureTrace? trace)
    {
        var label = cell.Label.Trim('·');
        var dot = label.LastIndexOf('·');
        var (row, column) = dot < 0 ? (label, "") : (label[..dot], label[(dot + 1)..]);
        var made = new PublishedCell(cell.Number.Key, row, column, cell.Text);
        return cell.Stated?.Figure is not { } figure ? made : made with
        {
            Value = figure.Value, Unit = figure.Unit.Symbol, Check = trace is null ? null : Codes.Of(trace.Kind), How = trace?.How,
        };
    }
}
