using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Feeds;

/// <summary>Registers the calendars that programs subscribe to.</summary>
public static class FeedsFeature
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services
        .AddSingleton<FeedReader>()
        .AddSingleton<FeedService>();
}
