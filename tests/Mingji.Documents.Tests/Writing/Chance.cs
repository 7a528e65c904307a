using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Tests.Writing;

/// <summary>What is drawn by lot for a made form, and the cells it stands in.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>One time in four.</summary>
    public bool Sometimes => _random.Next(4) == 0;

    public int Below(int most) => _random.Next(most);

    public T Of<T>(IReadOnlyList<T> things) => things[_random.Next(things.Count)];

    public decimal Amount() => _random.Next(100, 900_000) / 100m;

    public static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    public static Stated Yuan(decimal amount) => State(Money(amount), Unit.TenThousandYuan);

    public static Stated State(string text, Unit unit) => new(text, FigureText.Read(text, unit), Place.Nowhere);

    public static Stated Words(string text) => new(text, null, Place.Nowhere);
}
