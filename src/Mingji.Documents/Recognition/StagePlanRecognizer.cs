using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition;

/// <summary>Reads the stage plan: a quarter or a month, and what is to be reached by then.</summary>
public sealed class StagePlanRecognizer : ISectionRecognizer
{
    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var row in draft.Segment.TableRows)
        {
            for (var i = 0; i + 1 < row.Filled.Length; i++)
            {
                var (stage, plan) = (row.Filled[i], row.Filled[i + 1]);
                if (!IsStage(stage.Tight) || draft.Usage.IsUsed(plan) || IsStage(plan.Tight)) continue;
                foreach (var label in row.Filled.Take(i).Where(c =>
                    c.Tight.StartsWith("阶段性", StringComparison.Ordinal))) draft.Usage.Use(label);
                draft.Usage.Use(stage);
                draft.Usage.Use(plan);
                draft.Form = draft.Form with { StagePlan = draft.Form.StagePlan.Add(new(stage.Tight, plan.State(Unit.None))) };
            }
        }
    }

    private static bool IsStage(string tight) => tight.Length is >= 3 and <= 8
        && (tight.EndsWith("季度", StringComparison.Ordinal) || tight.EndsWith("季度末", StringComparison.Ordinal)
            || (tight.EndsWith("月底", StringComparison.Ordinal) && char.IsAsciiDigit(tight[0])));
}
