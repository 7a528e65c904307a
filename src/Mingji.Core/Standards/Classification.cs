using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>
/// The names of the functional and economic classification by code. Names change from year to year, so a code that is not here proves nothing.
/// </summary>
public sealed class Classification
{
    public static readonly Classification Empty = new("", true, [], []);

    private readonly ImmutableDictionary<string, string> _functional;
    private readonly ImmutableDictionary<string, string> _economic;
    private readonly ILookup<(int Length, string Name), string> _codes;

    public Classification(
        string source, bool verified, IEnumerable<KeyValuePair<string, string>> functional, IEnumerable<KeyValuePair<string, string>> economic)
    {
        (Source, Verified) = (source, verified);
        _functional = functional.ToImmutableDictionary(StringComparer.Ordinal);
        _economic = economic.ToImmutableDictionary(StringComparer.Ordinal);
        _codes = _functional.Concat(_economic).ToLookup(one => (one.Key.Length, Plain(one.Value)), one => one.Key);
    }

    public string Source { get; }

    public bool Verified { get; }

    /// <summary>The economic classification, by code.</summary>
    public IEnumerable<KeyValuePair<string, string>> Economic => _economic.OrderBy(one => one.Key, StringComparer.Ordinal);

    /// <summary>The functional classification, by code.</summary>
    public IEnumerable<KeyValuePair<string, string>> Functional => _functional.OrderBy(one => one.Key, StringComparer.Ordinal);

    /// <summary>The name of a code; null when it is not known.</summary>
    public string? NameOf(string code) => _functional.GetValueOrDefault(code) ?? _economic.GetValueOrDefault(code);

    /// <summary>The codes of the same level, and of the same of the two classifications, that bear this name.</summary>
    public IEnumerable<string> CodesOf(string name, string beside)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(beside);
        return _codes[(beside.Length, Plain(name))].Where(code => code[0] == beside[0]);
    }

    /// <summary>One spelling: without blanks, the word 支出 at the end, and the strokes that names put and leave out.</summary>
    public static string Plain(string name)
    {
        var plain = Figures.PlainText.Tight(name).Replace("、", "", StringComparison.Ordinal).Replace("与", "和", StringComparison.Ordinal);
        return plain.EndsWith("支出", StringComparison.Ordinal) && plain.Length > 4 ? plain[..^2] : plain;
    }
}
