using System.Text;

namespace Mingji.Core.Standards;

/// <summary>How packs spell the names of types, and which known word a mistyped one probably meant.</summary>
public static class Spelling
{
    /// <summary>"ProjectSelfEvaluation" as packs and JSON write it: "project-self-evaluation".</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }

    /// <summary>The known word nearest to <paramref name="word"/>, or null when more than a third of it would have to change.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        if (word.Length is 0 or > 100) return null;
        var best = known.Select(k => (Word: k, Away: Distance(word, k))).OrderBy(k => k.Away).FirstOrDefault();
        return best.Word is not null && best.Away <= Math.Max(1, word.Length / 3) ? best.Word : null;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
