"""Makes resources that aliases point to in moto's server, whose address is the first argument, and tells of them as each service does."""

import json
import sys

import boto3

region = "eu-west-1"
certificate = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012"


def client(service):
    return boto3.client(service, endpoint_url=sys.argv[1], region_name=region)


ec2, elb, cloudfront = client("ec2"), client("elbv2"), client("cloudfront")
cognito, lattice, elasticsearch = client("cognito-idp"), client("vpc-lattice"), client("opensearch")

subnets = [subnet["SubnetId"] for subnet in ec2.describe_subnets()["Subnets"]][:2]
balancers = {
    name: elb.create_load_balancer(Name=name, Subnets=subnets, Type=kind, Tags=[{"Key": "app", "Value": name}], IpAddressType=addresses)[
        "LoadBalancers"
    ][0]
    for name, kind, addresses in [("edge", "application", "dualstack"), ("tcp", "network", "ipv4"), ("more", "application", "ipv4")]
}
listener = {"Protocol": "http", "LoadBalancerPort": 80, "InstancePort": 80}
classic = client("elb").create_load_balancer(LoadBalancerName="old", Listeners=[listener], AvailabilityZones=[f"{region}a"])
distribution = cloudfront.create_distribution(
    DistributionConfig={
        "CallerReference": "lookups",
        "Comment": "",
        "Enabled": True,
        "IsIPV6Enabled": True,
        "Aliases": {"Quantity": 1, "Items": ["www.example.com"]},
        "Origins": {
            "Quantity": 1,
            "Items": [{"Id": "o", "DomainName": "b.s3.amazonaws.com", "S3OriginConfig": {"OriginAccessIdentity": ""}}],
        },
        "DefaultCacheBehavior": {
            "TargetOriginId": "o",
            "ViewerProtocolPolicy": "allow-all",
            "MinTTL": 0,
            "ForwardedValues": {"QueryString": False, "Cookies": {"Forward": "none"}},
        },
    }
)["Distribution"]
api = client("apigateway").create_domain_name(
    domainName="api.example.com",
    regionalCertificateArn=certificate,
    endpointConfiguration={"types": ["REGIONAL"]},
)
s3 = client("s3")
for bucket in ["site.example.com", "bare.example.com"]:
    s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": region})
s3.put_bucket_website(Bucket="site.example.com", WebsiteConfiguration={"IndexDocument": {"Suffix": "index.html"}})
pool = cognito.create_user_pool(PoolName="pool")["UserPool"]["Id"]
auth = cognito.create_user_pool_domain(
    Domain="auth.example.com", UserPoolId=pool, CustomDomainConfig={"CertificateArn": certificate}
)
service = lattice.create_service(name="parking", customDomainName="parking.example.com")
vpc = ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
gateway = ec2.create_vpc_endpoint(VpcEndpointType="Gateway", VpcId=vpc, ServiceName=f"com.amazonaws.{region}.s3")["VpcEndpoint"]
endpoint = ec2.create_vpc_endpoint(
    VpcEndpointType="Interface",
    VpcId=vpc,
    ServiceName=f"com.amazonaws.{region}.ssm",
    SubnetIds=subnets,
    TagSpecifications=[{"ResourceType": "vpc-endpoint", "Tags": [{"Key": "app", "Value": "ssm"}]}],
)["VpcEndpoint"]
elasticsearch.create_domain(DomainName="logs")
client("cloudformation").create_stack(
    StackName="network",
    TemplateBody=json.dumps({"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}, "Outputs": {"Edge": {"Value": balancers["edge"]["DNSName"]}}}),
)

print(
    json.dumps(
        {
            "balancers": {
                name: {"dnsName": one["DNSName"], "hostedZoneId": one["CanonicalHostedZoneId"], "arn": one["LoadBalancerArn"]}
                for name, one in balancers.items()
            },
            "classic": classic["DNSName"],
            "distribution": {"id": distribution["Id"], "dnsName": distribution["DomainName"]},
            "api": {"dnsName": api["regionalDomainName"], "hostedZoneId": api["regionalHostedZoneId"]},
            "auth": auth["CloudFrontDomain"],
            "endpoint": {
                "id": endpoint["VpcEndpointId"],
                "dnsName": endpoint["DnsEntries"][0]["DnsName"],
                "hostedZoneId": endpoint["DnsEntries"][0]["HostedZoneId"],
            },
            "gateway": gateway["VpcEndpointId"],
            "lattice": {"id": service["id"], **service["dnsEntry"]},
        }
    )
)
