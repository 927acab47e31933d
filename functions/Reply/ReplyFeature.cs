using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Reply;

public static class ReplyFeature
{
    /// <summary>The staff page behind the link.</summary>
    public static IServiceCollection AddReply(this IServiceCollection services) => services
        .AddSingleton<ReplyDesk>()
        .AddSingleton<EvidenceFiles>();
}
