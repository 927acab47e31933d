using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Shared.Replies;

/// <summary>Registers what the form of a reply and its page need.</summary>
public static class RepliesSetup
{
    /// <param name="limits">How much a reply may carry; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The limits contradict each other or the host's.</exception>
    public static IServiceCollection AddReplies(this IServiceCollection services, ReplyLimits? limits = null) =>
        services.AddSingleton((limits ?? new ReplyLimits()).Validate()).AddSingleton<UnrecordedBytes>();
}
