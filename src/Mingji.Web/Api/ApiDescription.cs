using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mingji.Web.Api;

/// <summary>The description of the API: made of the routes and their types, with the token, and the forms that carry files.</summary>
internal static class ApiDescription
{
    private const string Token = "token";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => ApiJson.Set(o.SerializerOptions));
        services.AddOpenApi("v1", o =>
        {
            o.ShouldInclude = call => call.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            o.AddDocumentTransformer(Introduce);
            o.AddOperationTransformer(DescribeForm);
        });
        return services;
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new()
        {
            Title = "明绩接口", Version = "v1",
            Description = "和页面上一样的办理，用令牌。令牌在“我的账号”里做，放在请求头 Authorization: Bearer 里。拒绝用 application/problem+json，"
                + "写明规则、原因和怎样可以接受。",
        };
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "接口令牌，有期限和范围（只读、读写）" },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
        document.Servers?.Clear();
        return Task.CompletedTask;
    }

    private static Task DescribeForm(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesFormAttribute>().FirstOrDefault() is not { } form)
            return Task.CompletedTask;
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var many = form.Fields.Count == 0;
        var properties = new Dictionary<string, IOpenApiSchema>
        {
            [form.Files] = many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = file, Description = "一个或几个文件" } : file,
        };
        foreach (var field in form.Fields)
            properties[field] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "行：格的编号除以64的商" };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = properties,
                        Required = new HashSet<string>(properties.Keys) },
                },
            },
        };
        return Task.CompletedTask;
    }
}
