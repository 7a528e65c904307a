using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Targets;

/// <summary>A form with the targets that it took, and from which rows of the target table.</summary>
public sealed record TakenTargets(FilledForm Filled, ImmutableArray<TargetRow> Rows);

/// <summary>Takes the approved targets into a self-evaluation. Pure.</summary>
public static class TargetTaking
{
    /// <summary>
    /// The evaluation with the table's indicators, targets, points, goal and budget. Rows that the evaluation already has of the same name
    /// under the same class keep what is filled in; rows of its own stay; empty ones go.
    /// </summary>
    public static TakenTargets Of(FilledForm evaluation, Form table)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(table);
        var filled = TargetRowFilling.WithoutBlanks(evaluation);
        var taken = ImmutableArray.CreateBuilder<TargetRow>();
        foreach (var target in table.Indicators.Where(i => i.Name.Length > 0))
        {
            if (TargetRowFilling.KeyOf(target) is not { } targetKey) continue;
            var known = filled.Form.Indicators.Where(r => r.Name == target.Name && r.Class == target.Class)
                .Select(TargetRowFilling.KeyOf).FirstOrDefault(k => k is { } key && taken.All(t => t.Key != key));
            var put = known is { } same ? (TargetRowFilling.Fill(filled, same, target), same) : TargetRowFilling.Put(filled, target);
            if (put is not var (next, row)) throw new RefusalException($"指标超过{RowEditing.MostIndicators}个，自评表放不下");
            filled = next;
            taken.Add(new(row, targetKey, target.Points is not null));
        }

        var whole = Budget(Goal(filled, table), table);
        return new(whole.Form.Type == FormType.MonitoringForm ? StagePlanTaking.Of(whole, table.StagePlan) : whole, taken.ToImmutable());
    }

    /// <summary>The evaluation after an adjustment: rows changed, put in and taken out as in the table.</summary>
    public static TakenTargets Again(FilledForm evaluation, ImmutableArray<TargetRow> rows, Form table)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(table);
        var filled = evaluation;
        var kept = ImmutableArray.CreateBuilder<TargetRow>();
        var targets = table.Indicators.Where(i => i.Name.Length > 0).ToDictionary(i => TargetRowFilling.KeyOf(i) ?? -1);
        foreach (var row in rows)
        {
            if (!targets.TryGetValue(row.TargetKey, out var target)) filled = RowEditing.Remove(filled, row.Key) ?? filled;
            else
            {
                filled = TargetRowFilling.Fill(filled, row.Key, target);
                kept.Add(row with { Points = target.Points is not null });
            }
        }

        foreach (var (key, target) in targets.Where(t => rows.All(r => r.TargetKey != t.Key)))
        {
            if (TargetRowFilling.Put(filled, target) is not var (next, row)) throw new RefusalException("自评表放不下新增的指标");
            filled = next;
            kept.Add(new(row, key, target.Points is not null));
        }

        return new(filled, kept.ToImmutable());
    }

    private static FilledForm Goal(FilledForm filled, Form table)
    {
        if (filled.Form.Goals is not { Expected: null } goals || table.Goals?.Expected?.Text is not { } text) return filled;
        return CellNumber.In(goals.At, CellField.Goal) is { } cell ? CellEditing.With(filled, cell, text) ?? filled : filled;
    }

    /// <summary>The budget approved with the targets is the year's initial budget.</summary>
    private static FilledForm Budget(FilledForm filled, Form table)
    {
        foreach (var row in table.Funds.Where(f => f.Initial is not null))
        {
            var own = filled.Form.Funds.FirstOrDefault(f => f.Source == row.Source && f.Initial is null);
            if (own is not null && CellNumber.In(own.At, CellField.Initial) is { } cell)
                filled = CellEditing.With(filled, cell, row.Initial!.Text) ?? filled;
        }

        return filled;
    }
}
