using System.Collections;
using System.Collections.Immutable;

namespace Mingji.Core.Rubrics;

/// <summary>An immutable list that is equal to another when its members are: what makes two rubric trees comparable.</summary>
public readonly struct Sequence<T>(ImmutableArray<T> items) : IEquatable<Sequence<T>>, IReadOnlyList<T>
{
    private readonly ImmutableArray<T> _items = items;

    public int Count => _items.IsDefault ? 0 : _items.Length;

    public T this[int index] => _items[index];

    public static implicit operator Sequence<T>(ImmutableArray<T> items) => new(items);

    public bool Equals(Sequence<T> other) => Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Span) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The members without an allocation.</summary>
    public ReadOnlySpan<T> Span => _items.IsDefault ? [] : _items.AsSpan();

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items.IsDefault ? [] : _items)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static bool operator ==(Sequence<T> left, Sequence<T> right) => left.Equals(right);

    public static bool operator !=(Sequence<T> left, Sequence<T> right) => !left.Equals(right);
}
