using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace NudgeBot.Platforms.Web;

/// <summary>The page's own files, found wherever the bot is started from.</summary>
internal static class PageFiles
{
    private const string Folder = "chat";
    private const string Page = $"{Folder}/index.html";

    /// <summary>Serves the page at "/" and what belongs to it under "/chat".</summary>
    public static void Map(WebApplication app)
    {
        var files = Find(app);
        if (!files.GetFileInfo(Page).Exists)
        {
            app.Logger.LogError(
                "The chat page's files are not in '{Folder}'. Start the bot beside its wwwroot folder, or publish it.",
                app.Environment.WebRootPath);
        }

        app.UseWhen(
            context => context.Request.Path.StartsWithSegments($"/{Folder}"),
            branch => branch.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = new FileExtensionContentTypeProvider(),
                OnPrepareResponse = served => Revalidate(served.Context.Response),
            }));
        app.MapGet("/", context =>
        {
            Revalidate(context.Response);
            context.Response.ContentType = "text/html; charset=utf-8";
            Visitor.Welcome(context);
            return context.Response.SendFileAsync(files.GetFileInfo(Page), context.RequestAborted);
        });
    }

    // The browser keeps them and asks each time whether they changed, so the parts of a page always belong together.
    private static void Revalidate(HttpResponse response) => response.Headers[HeaderNames.CacheControl] = "private, no-cache";

    private static IFileProvider Find(WebApplication app)
    {
        if (!app.Environment.WebRootFileProvider.GetFileInfo(Page).Exists)
        {
            StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        }

        var beside = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return !app.Environment.WebRootFileProvider.GetFileInfo(Page).Exists && Directory.Exists(beside)
            ? new PhysicalFileProvider(beside)
            : app.Environment.WebRootFileProvider;
    }
}
