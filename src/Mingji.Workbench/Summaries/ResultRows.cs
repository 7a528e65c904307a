using Mingji.Core.Summaries;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Summaries;

/// <summary>The row beside a self-evaluation that summaries and pictures are made of.</summary>
internal static class ResultRows
{
    /// <summary>Writes what is said <paramref name="now"/>, unless it is what was said <paramref name="before"/>.</summary>
    public static void Put(Session session, long caseId, CaseResult? before, CaseResult now)
    {
        if (before == now) return;
        session.Put(
            """
            insert into case_results (case_id, budget_fen, local_fen, transfer_fen, executed_fen, score, due_score, outputs)
            values (@caseId, @BudgetFen, @LocalFen, @TransferFen, @ExecutedFen, @Score, @DueScore, @outputs)
            on conflict (case_id) do update set budget_fen = excluded.budget_fen, local_fen = excluded.local_fen,
                transfer_fen = excluded.transfer_fen, executed_fen = excluded.executed_fen, score = excluded.score,
                due_score = excluded.due_score, outputs = excluded.outputs
            """,
            new
            {
                caseId, now.BudgetFen, now.LocalFen, now.TransferFen, now.ExecutedFen, now.Score, now.DueScore,
                outputs = now.Outputs is { } outputs ? Codes.Of(outputs) : null,
            });
    }
}
