using System.CommandLine;
using System.Text;
using Mingji.Cli.Output;
using Mingji.Core.Rubrics;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji rubric</c>: compiles criteria text, evaluates it, explains it.</summary>
internal static class RubricCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("评分标准") { Arity = ArgumentArity.ZeroOrOne, Description = "评分标准的原文" };
        var options = new RubricOptions();
        var batch = new Option<string?>("--batch") { HelpName = "文件.jsonl", Description = "逐行回答一个 JSON Lines 文件（contract.md 的格式）；- 为标准输入" };
        var plot = new Option<string?>("--plot") { HelpName = "文件.svg", Description = "画出得分随指标值变化的曲线" };
        var command = new Command("rubric", "读评分标准：能执行的给出规范表述、得分和算式，不能执行的说明哪几个字没有读懂") { text, batch, plot };
        foreach (var option in options.All) command.Add(option);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(batch) is { } file) return Batch(file);
            var criteria = parsed.GetValue(text) ?? throw new RefusedException("rubric 要有评分标准的原文，或者 --batch 文件.jsonl");
            return One(criteria, options.Read(parsed), parsed.GetValue(plot));
        });
        return command;
    }

    private static int Batch(string file)
    {
        if (file != "-" && !File.Exists(file)) throw new RefusedException($"没有文件“{file}”；--batch 要一个 JSON Lines 文件，或 - 表示标准输入");
        using var input = file == "-" ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(file, Encoding.UTF8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), Terminal.Utf8) { NewLine = "\n" };
        var failed = false;
        var number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var answer = RubricBatch.Answer(line, out var fault);
            output.WriteLine(answer);
            if (fault is null) continue;
            failed = true;
            Terminal.Complain($"第{number}行：{fault}");
        }

        return failed ? ExitCode.Refused : ExitCode.Fine;
    }

    private static int One(string criteria, RubricRequest request, string? plot)
    {
        var compiled = RubricCompiler.Compile(criteria, request.Points, request.Formula);
        var text = new StringBuilder();
        if (compiled.Rubric is not { } rubric)
        {
            text.AppendLine("不能执行，由评价人在分值以内评定：");
            foreach (var words in compiled.Unread) text.AppendLine($"  第{words.Offset + 1}字起“{words.Text}”：{words.Why}");
            Terminal.Write(text.ToString());
            return ExitCode.Fine;
        }

        text.AppendLine($"种类：{rubric.Kind}").AppendLine($"规范表述：{rubric.Canonical()}");
        if (request.Given)
        {
            var score = rubric.Explain(request.Input);
            foreach (var line in score.Lines) text.AppendLine(line);
            if (score.Score is { } points) text.AppendLine($"得分：{Quantity.Plainly(points)}");
        }

        if (plot is not null) File.WriteAllText(plot, RubricCurve.Svg(rubric, criteria) ?? throw new RefusedException("这条标准的得分不是一个指标值的函数，画不出曲线"), Terminal.Utf8);
        Terminal.Write(text.ToString());
        return ExitCode.Fine;
    }
}
