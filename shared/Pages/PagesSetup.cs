using System.Text.Encodings.Web;
using System.Text.Unicode;
using BinhHoa2.Shared.Pages.Replies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BinhHoa2.Shared.Pages;

/// <summary>Registers the pages.</summary>
public static class PagesSetup
{
    /// <param name="limits">How much a reply may carry; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The limits contradict each other or the host's.</exception>
    public static IServiceCollection AddPages(this IServiceCollection services, ReplyLimits? limits = null)
    {
        services.AddLogging();
        services.AddSingleton((limits ?? new ReplyLimits()).Validate());

        // The default encoder turns every Vietnamese letter into an entity.
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddSingleton<PageRenderer>();
        return services;
    }
}
