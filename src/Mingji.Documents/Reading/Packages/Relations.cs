namespace Mingji.Documents.Reading.Packages;

/// <summary>What a part refers to. <paramref name="Outside"/> counts targets outside the file, hyperlinks left out; they are never
/// fetched.</summary>
internal sealed record Relations(IReadOnlyDictionary<string, Relation> ById, int Outside)
{
    public static readonly Relations None = new(new Dictionary<string, Relation>(StringComparer.Ordinal), 0);

    /// <summary>The first target of a kind: "styles", "sharedStrings".</summary>
    public string? OfKind(string kind) =>
        ById.Values.FirstOrDefault(r => r.Type.EndsWith("/" + kind, StringComparison.OrdinalIgnoreCase))?.Target;

    public IEnumerable<string> AllOfKind(string kind) =>
        ById.Values.Where(r => r.Type.EndsWith("/" + kind, StringComparison.OrdinalIgnoreCase)).Select(r => r.Target);

    public static Relations Read(PartReader reader, string folder)
    {
        var byId = new Dictionary<string, Relation>(StringComparer.Ordinal);
        var outside = 0;
        while (reader.ReadElement())
        {
            if (reader.Name != "Relationship") continue;
            var (id, type, target) = (reader.Attribute("Id"), reader.Attribute("Type") ?? "", reader.Attribute("Target"));
            if (string.Equals(reader.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
            {
                if (!type.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase)) outside++;
            }
            else if (id is not null && target is not null)
            {
                byId[id] = new(type, Resolve(folder, target));
            }
        }

        return new(byId, outside);
    }

    /// <summary>A target is relative to the folder of its part, or absolute in the package; steps above the top stay at the top.</summary>
    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in ((target.StartsWith('/') ? "" : folder) + target).Split('/', '\\'))
        {
            if (step is "" or ".") continue;
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps);
    }
}

/// <summary>One relation: its kind, a web address used as a name only, and the part it leads to.</summary>
internal sealed record Relation(string Type, string Target);
