using System.Collections.Immutable;
using System.Globalization;

namespace Mingji.Core.Standards;

/// <summary>
/// The typed fields of one mapping of a pack. Making it refuses fields that the section doesn't have and names those that are missing;
/// each getter adds an error with place and advice when a value isn't what the field holds, and then answers with null or nothing.
/// </summary>
internal sealed class PackFields
{
    private readonly PackMap _map;
    private readonly PackSection _section;
    private readonly PackErrors _errors;

    public PackFields(PackMap map, PackSection section, PackErrors errors)
    {
        (_map, _section, _errors) = (map, section, errors);
        foreach (var entry in map.Entries.Where(entry => section.Find(entry.Key) is null)) RefuseUnknown(entry);
        foreach (var field in section.Fields.Where(field => field.Required && map[field.Name] is null))
        {
            errors.Add(map.At, $"缺少字段“{field.Name}”", field.Meaning);
        }
    }

    /// <summary>Where the mapping begins.</summary>
    public PackPlace At => _map.At;

    public bool Has(string name) => Node(name) is not null;

    /// <summary>Where a field's value stands; the mapping's own place when the field is absent.</summary>
    public PackPlace PlaceOf(string name) => Node(name)?.At ?? _map.At;

    public void Refuse(string name, string reason, string accepts = "") => _errors.Add(PlaceOf(name), reason, accepts);

    public string Text(string name) => Value(name)?.Text.Trim() ?? "";

    /// <summary>A decimal between the ends, or null with an error.</summary>
    public decimal? Number(string name, decimal low = decimal.MinValue, decimal high = decimal.MaxValue) =>
        Value(name) is { } value ? Number(value, name, low, high) : null;

    public int? Whole(string name, int low, int high)
    {
        if (Number(name, low, high) is not { } number) return null;
        if (number == decimal.Truncate(number)) return (int)number;
        Refuse(name, $"“{name}”应是整数，写的是“{number}”", $"{low}到{high}的整数");
        return null;
    }

    public bool? YesNo(string name)
    {
        if (Value(name) is not { } value) return null;
        if (value is { Quoted: false, Text: "true" or "false" }) return value.Text == "true";
        _errors.Add(value.At, $"“{name}”应是 true 或 false，写的是“{value.Text}”", "true 是，false 否");
        return null;
    }

    /// <summary>One of the enum's values in kebab spelling; <paramref name="barred"/> ones are no words of packs.</summary>
    public T? Word<T>(string name, params ReadOnlySpan<T> barred)
        where T : struct, Enum
    {
        if (Value(name) is not { } value) return null;
        var words = new List<string>();
        foreach (var known in Enum.GetValues<T>())
        {
            if (barred.Contains(known)) continue;
            var word = Spelling.Kebab(known);
            if (word == value.Text) return known;
            words.Add(word);
        }

        _errors.Add(value.At, $"“{name}”没有“{value.Text}”这个词{Suggest(value.Text, words)}", string.Join("、", words));
        return null;
    }

    public ImmutableArray<string> Texts(string name) =>
        [.. Items(name).Select(item => Scalar(item, name)).OfType<PackScalar>().Select(scalar => scalar.Text.Trim())];

    public ImmutableArray<decimal> Numbers(string name, decimal low, decimal high) =>
        [.. Items(name).Select(item => Scalar(item, name) is { } scalar ? Number(scalar, name, low, high) : null).OfType<decimal>()];

    public PackFields? Group(string name, PackSection section)
    {
        if (Node(name) is not { } node) return null;
        if (node is PackMap map) return new(map, section, _errors);
        _errors.Add(node.At, $"“{name}”下应是一组字段", FieldsOf(section));
        return null;
    }

    public IEnumerable<PackFields> Groups(string name, PackSection section)
    {
        foreach (var item in Items(name))
        {
            if (item is PackMap map) yield return new(map, section, _errors);
            else _errors.Add(item.At, $"“{name}”的每一项应是一组字段", FieldsOf(section));
        }
    }

    private static string FieldsOf(PackSection section) => string.Join("、", section.Fields.Select(field => field.Name));

    private static string Suggest(string word, IEnumerable<string> known) =>
        Spelling.Nearest(word, known) is { } near ? $"，是不是“{near}”" : "";

    /// <summary>A name that the schema doesn't have is a mistake of the loader's, not of the pack's.</summary>
    private PackNode? Node(string name) => _section.Find(name) is not null
        ? _map[name]
        : throw new ArgumentException($"{_section.Name} has no field {name}", nameof(name));

    private PackScalar? Value(string name) => Node(name) is { } node ? Scalar(node, name) : null;

    private PackScalar? Scalar(PackNode node, string name)
    {
        if (node is PackScalar { IsEmpty: false } scalar) return scalar;
        _errors.Add(node.At, node is PackScalar ? $"“{name}”没有值" : $"“{name}”应是一个值，写的是列表或字段",
            _section.Find(name)?.Meaning ?? "");
        return null;
    }

    private ImmutableArray<PackNode> Items(string name)
    {
        if (Node(name) is not { } node) return [];
        if (node is PackList list) return list.Items;
        _errors.Add(node.At, $"“{name}”应是列表", "每项一行，以“- ”开头");
        return [];
    }

    private decimal? Number(PackScalar value, string name, decimal low, decimal high)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (value.Quoted || !decimal.TryParse(value.Text, Plain, CultureInfo.InvariantCulture, out var number))
        {
            _errors.Add(value.At, $"“{name}”应是数，写的是“{Shorten(value.Text)}”", "不带引号、单位、百分号和千分位的数，如 0.9、30");
            return null;
        }

        if (number >= low && number <= high) return number;
        _errors.Add(value.At, $"“{name}”是{number}，超出范围", $"{low}到{high}");
        return null;
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private void RefuseUnknown(PackEntry entry)
    {
        var known = _section.Fields.Select(field => field.Name).ToList();
        _errors.Add(entry.At, $"{_section.Name}没有字段“{Shorten(entry.Key)}”{Suggest(entry.Key, known)}", string.Join("、", known));
    }
}
