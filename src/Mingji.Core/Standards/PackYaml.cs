using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mingji.Core.Standards;

/// <summary>
/// Reads the plain part of YAML that packs are written in: mappings, lists and values. Anchors, aliases, tags and several documents in
/// one file are refused, and size and depth are limited, so that a hostile pack costs no more than its length.
/// </summary>
internal static class PackYaml
{
    public const int MostCharacters = 1_000_000;
    public const int MostNodes = 50_000;
    public const int Deepest = 12;

    private const string Advice = "“字段: 值”的写法，冒号后空一格，同级字段左边对齐";

    /// <summary>The file's top-level mapping, or null with the reason added to <paramref name="errors"/>.</summary>
    public static PackMap? Read(PackFile file, PackErrors errors)
    {
        if (file.Text.Length > MostCharacters)
        {
            errors.Add(new(file.Name, 1, 1), $"文件有{file.Text.Length}个字符，太长", $"不超过{MostCharacters}个字符");
            return null;
        }

        if (TabbedLine(file.Text) is { } line)
        {
            errors.Add(new(file.Name, line, 1), "行首用了制表符", "用空格缩进");
            return null;
        }

        var walk = new Walk(file.Name, new Parser(new StringReader(file.Text)));
        try
        {
            return walk.Document();
        }
        catch (RefusedException refused)
        {
            errors.Add(refused.At, refused.Message, refused.Accepts);
        }
        catch (YamlException broken)
        {
            errors.Add(new(file.Name, (int)broken.Start.Line, (int)broken.Start.Column), "不是完整的YAML：" + broken.Message, Advice);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner throws these on some malformed texts instead of a YamlException; the last good place is known.
            errors.Add(walk.Here, "从这里往后不是完整的YAML", Advice);
        }

        return null;
    }

    private static int? TabbedLine(string text)
    {
        var line = 1;
        var atStart = true;
        foreach (var c in text)
        {
            if (c == '\t' && atStart) return line;
            if (c == '\n') line++;
            atStart = c == '\n' || (atStart && c == ' ');
        }

        return null;
    }

    private sealed class Walk(string file, Parser parser)
    {
        private int _nodes;

        public PackMap Document()
        {
            Next<StreamStart>();
            if (parser.Current is StreamEnd) throw new RefusedException(new(file, 1, 1), "文件是空的", "至少一个字段");
            Next<DocumentStart>();
            var root = Node(1);
            Next<DocumentEnd>();
            if (parser.Current is not StreamEnd) throw Refuse("一个文件里有几份YAML文档", "去掉多余的“---”");
            return root as PackMap ?? throw new RefusedException(root.At, "文件的最外层不是字段", "“字段: 值”");
        }

        private PackNode Node(int depth)
        {
            if (++_nodes > MostNodes) throw Refuse("内容太多", $"不超过{MostNodes}个值");
            if (depth > Deepest) throw Refuse("层次太深", $"不超过{Deepest}层");
            if (parser.Current is AnchorAlias) throw Refuse("用了别名（*）", "把内容写全");
            if (parser.Current is NodeEvent { Anchor.IsEmpty: false }) throw Refuse("用了锚点（&）", "把内容写全");
            if (parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }) throw Refuse("用了类型标签（!）", "去掉标签");
            return parser.Current switch
            {
                MappingStart => Map(depth),
                SequenceStart => List(depth),
                _ => Scalar(),
            };
        }

        private PackMap Map(int depth)
        {
            var at = Here;
            var entries = ImmutableArray.CreateBuilder<PackEntry>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            parser.MoveNext();
            while (parser.Current is not MappingEnd)
            {
                var key = Node(depth + 1) as PackScalar ?? throw new RefusedException(at, "字段名不是一个词", "“字段: 值”");
                if (!seen.Add(key.Text)) throw new RefusedException(key.At, $"字段“{key.Text}”写了两次", "每个字段一次");
                entries.Add(new(key.Text, key.At, Node(depth + 1)));
            }

            parser.MoveNext();
            return new(at, entries.ToImmutable());
        }

        private PackList List(int depth)
        {
            var at = Here;
            var items = ImmutableArray.CreateBuilder<PackNode>();
            parser.MoveNext();
            while (parser.Current is not SequenceEnd) items.Add(Node(depth + 1));
            parser.MoveNext();
            return new(at, items.ToImmutable());
        }

        private PackScalar Scalar()
        {
            var at = Here;
            var scalar = parser.Current as Scalar ?? throw Refuse("这里缺一个值", "文字、数字、列表或字段");
            parser.MoveNext();
            return new(at, scalar.Value, scalar.Style != ScalarStyle.Plain);
        }

        public PackPlace Here => new(file, (int)(parser.Current?.Start.Line ?? 1), (int)(parser.Current?.Start.Column ?? 1));

        private void Next<T>()
            where T : ParsingEvent
        {
            if (parser.Current is null) parser.MoveNext();
            if (parser.Current is not T) throw Refuse("YAML的结构读不懂", "“字段: 值”");
            parser.MoveNext();
        }

        private RefusedException Refuse(string reason, string accepts) => new(Here, reason, accepts);
    }

    /// <summary>Ends the reading of one file; never leaves this class.</summary>
    private sealed class RefusedException(PackPlace at, string reason, string accepts) : Exception(reason)
    {
        public PackPlace At => at;

        public string Accepts => accepts;
    }
}
