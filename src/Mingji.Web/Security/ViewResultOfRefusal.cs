using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Mingji.Web.Security;

/// <summary>A whole page that says why something was refused.</summary>
internal sealed class ViewResultOfRefusal : ViewResult
{
    public ViewResultOfRefusal(string why, int status)
    {
        ViewName = "/Pages/Shared/Refusal.cshtml";
        StatusCode = status;
        ViewData = new ViewDataDictionary<string>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = why };
    }
}
