namespace Mingji.Core.Forms;

/// <summary>
/// Where something stands in a document. <paramref name="Cell"/> is the number of the source cell or paragraph that the reader gave it
/// (−1 when the form was made in memory); <paramref name="At"/> says the same to a person: "附件2，第31行，分值".
/// </summary>
public readonly record struct Place(int Cell, string At)
{
    public static readonly Place Nowhere = new(-1, "");

    public override string ToString() => At;
}
