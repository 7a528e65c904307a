using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Summaries;

/// <summary>Amounts as they are stored beside forms to be added up: whole fen, so that no sum is ever rounded.</summary>
public static class StatedAmount
{
    /// <summary>Ten trillion yuan: more than any project has, and so little that sums of them fit.</summary>
    private const decimal MostYuan = 10_000_000_000_000m;

    /// <summary>
    /// The amount as printed, in fen; a bare number counts in <paramref name="unitOfForm"/>. Null when nothing is stated, when it is no one
    /// amount ("170余万"), or when it is beyond any project: what is missing is never zero.
    /// </summary>
    public static long? Fen(Stated? stated, Unit unitOfForm) =>
        stated?.Figure is { Hedge: Hedge.None } figure && Money.TryFrom(figure, unitOfForm, out var money)
            && Math.Abs(money.Yuan) <= MostYuan ? (long)(money.Yuan * 100) : null;
}
