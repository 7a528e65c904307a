using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace Mingji.Cli;

/// <summary>
/// Makes the parser speak Chinese. Without ICU the runtime spells the culture "zh-HANS" and then finds no folder of that name where case
/// matters, so the one satellite assembly is brought to it by hand.
/// </summary>
internal static class ParserLanguage
{
    private const string Satellite = "System.CommandLine.resources";

    public static void Speak()
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name != Satellite) return null;
        var file = Path.Combine(AppContext.BaseDirectory, "zh-Hans", Satellite + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
