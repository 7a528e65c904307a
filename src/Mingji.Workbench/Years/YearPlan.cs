using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Years;

/// <summary>A form that is due in a year: from when it can be filled in, and by when it is to be submitted.</summary>
public sealed record FormDue(FormType Form, DateOnly Opens, DateOnly Due);

/// <summary>A fiscal year as it is opened for a division and everything below it.</summary>
public sealed record YearPlan(int Year, string Pack, ImmutableArray<FormDue> Forms);
