using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>How a message names a form: by its project, else its title, else its unit.</summary>
public static class FormName
{
    public static string Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!string.IsNullOrEmpty(form.Project)) return form.Project;
        return form.Title.Length > 0 ? form.Title : form.Unit ?? form.Id;
    }
}
